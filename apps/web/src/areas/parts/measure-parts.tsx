import { Fen } from '@lantu/kernel'
import { Cite, Sources } from '#parts/cite.tsx'
import { Clock, ClockKey } from '#parts/clock.tsx'
import { daysOfClock } from '#parts/clock-days.ts'
import { DateText, InstantText, PeriodText } from '#parts/date-text.tsx'
import { Figure } from '#parts/figure.tsx'
import { Lamp, LampMark } from '#parts/lamp.tsx'
import { Meter } from '#parts/meter.tsx'
import { Money } from '#parts/money.tsx'
import { Probability } from '#parts/probability.tsx'
import { ScrollX } from '#parts/scroll-x.tsx'
import { Section } from '#parts/section.tsx'
import { DemoMark, Tag } from '#parts/tag.tsx'
import { UnitName } from '#parts/unit-name.tsx'
import { lamps } from './samples.ts'

export function MeasureParts() {
  return (
    <>
      <LampParts />
      <div className="two">
        <Section title="可能性" note="数字、刻度、说法同出；不足以估就写“不估”">
          <div className="row">
            {[0.03, 0.12, 0.34, 0.46, 0.72, 0.96].map((value) => (
              <Probability key={value} value={value} />
            ))}
            <Probability value={null} why={{ code: 'sample.tooFew', params: { periods: 3 } }} />
          </div>
          <div className="row space">
            <Probability value={0.12} big />
            <Probability value={0.999} />
          </div>
        </Section>
        <Section title="数" note="真负号；数与单位不分家；角标到出处">
          <div className="row">
            <Figure value="97.2" unit="cny100m" big />
            <Figure value="-4.5" unit="cny100m" strong />
            <Figure value="11.9" unit="percent" sign />
            <Figure value="-1.2" unit="point" decimals={1} sign />
            <Figure value="4649.1" unit="cny100m" cite={{ n: 1, href: '#src-1' }} />
            <Figure value={null} />
            <Figure value="128450.678" decimals={1} group />
          </div>
          <div className="row space">
            {['65000000000', '10000000001', '-650000000', '999999'].map((fen) => (
              <Money key={fen} fen={Fen.parse(fen)} />
            ))}
            <Money fen={null} />
          </div>
          <p className="mid">
            <DateText date="2024-05-22" year weekday />，<DateText date="2023-12-31" />，
            <InstantText at="2024-05-20T09:12:00Z" />，
            <PeriodText period="2024-01-01/2024-04-30" />，<PeriodText period="2024-01-01/2024-03-31" />，
            <PeriodText period="2023-01-01/2023-12-31" year />
          </p>
          <p className="mid">
            <UnitName name="区商务局" />　<UnitName name="市规划自然资源委分局" relation="dual" />　
            <UnitName name="区经贸委" ended />
          </p>
          <Sources items={[{ n: 1, text: '北京市社零1—4月4649.1亿元，可比口径下降0.2%。公开报道。' }]} />
        </Section>
      </div>
      <ClockParts />
      <div className="two">
        <Section title="进度" note="竖线是此刻应到处">
          <Meter label="实际利用外资" done={0.29} due={0.36} />
          <Meter label="重点项目开工" done={0.72} due={0.6} />
          <Meter label="未设节点" done={0.4} />
        </Section>
        <Section title="标签、角标">
          <div className="row">
            <Tag>督办</Tag>
            <Tag>预期性</Tag>
            <Tag tone="blue">待定</Tag>
            <Tag tone="ink">初步数</Tag>
            <DemoMark />
            <span>
              全市1—4月下降
              <span className="nowrap">
                0.2%
                <Cite n={1} href="#src-1" />
              </span>
            </span>
          </div>
        </Section>
      </div>
    </>
  )
}

function LampParts() {
  return (
    <Section title="灯" note="形、字、色三样齐，去掉颜色仍能分辨；旁边必有理由">
      <ScrollX label="灯表">
        <table className="tbl">
          <thead>
            <tr>
              <th scope="col">灯与理由</th>
              <th scope="col">形</th>
              <th scope="col">规则 v1.4</th>
              <th scope="col">意思</th>
            </tr>
          </thead>
          <tbody>
            {lamps.map(({ lamp, shape, rule, means }) => (
              <tr key={lamp.colour}>
                <th scope="row">
                  <Lamp lamp={lamp} />
                </th>
                <td className="nowrap">{shape}</td>
                <td>{rule}</td>
                <td className="mid">{means}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
      <p className="row mono-lamps note space">
        去色：
        {lamps.map(({ lamp }) => (
          <LampMark key={lamp.colour} colour={lamp.colour} />
        ))}
      </p>
    </Section>
  )
}

function ClockParts() {
  const feedback = daysOfClock({ kind: 'workingDays', start: '2024-04-26', lastDay: '2024-05-20', today: '2024-05-22' })
  const check = daysOfClock({ kind: 'workingDays', start: '2024-05-20', lastDay: '2024-05-27', today: '2024-05-22' })
  return (
    <Section title="时钟" note="一格一天，放假划斜线，调休加双底线">
      <Clock name="反馈时限" kind="workingDays" left={0} state="done" due="2024-05-20T10:00:00Z" days={feedback} />
      <Clock name="核验时限" kind="workingDays" left={3} due="2024-05-27T10:00:00Z" days={check} />
      <Clock name="办理时限" kind="naturalDays" left={-7} due="2024-05-15T16:00:00Z" />
      <Clock name="响应时限" kind="continuousHours" left={5.4} due={null} state="stopped" />
      <ClockKey hour="18:00" />
    </Section>
  )
}
