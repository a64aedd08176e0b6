import { assessPace, ForecastInput, forecast, PaceInput } from '@lantu/pace'
import { Command } from 'commander'
import { answerMany } from '../answer-many.ts'
import { readLines } from '../lines.ts'

export const paceCommand = new Command('pace')
  .description('series and targets → probability, schedule, what is needed; JSON Lines in and out')
  .argument('<file>', 'JSON Lines, or - for standard input')
  .action((file: string) =>
    answerMany(readLines(file, PaceInput), { task: 'pace', onTheSpot: (lines) => lines.map(assessPace) }),
  )

export const forecastCommand = new Command('forecast')
  .description('series → forecast with intervals; JSON Lines in and out')
  .argument('<file>', 'JSON Lines, or - for standard input')
  .action((file: string) =>
    answerMany(readLines(file, ForecastInput), { task: 'forecasts', onTheSpot: (lines) => lines.map(forecast) }),
  )
