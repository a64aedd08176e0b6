import { assessPace, ForecastInput, forecast, PaceInput } from '@lantu/pace'
import { Command } from 'commander'
import { print, readLines } from '../lines.ts'

export const paceCommand = new Command('pace')
  .description('series and targets → probability, schedule, what is needed; JSON Lines in and out')
  .argument('<file>', 'JSON Lines, or - for standard input')
  .action(async (file: string) => {
    for await (const line of readLines(file, PaceInput)) await print(assessPace(line))
  })

export const forecastCommand = new Command('forecast')
  .description('series → forecast with intervals; JSON Lines in and out')
  .argument('<file>', 'JSON Lines, or - for standard input')
  .action(async (file: string) => {
    for await (const line of readLines(file, ForecastInput)) await print(forecast(line))
  })
