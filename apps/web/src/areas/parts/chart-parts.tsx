import { GapChart, PaceChart, Spark } from '#parts/chart/index.ts'
import { Section } from '#parts/section.tsx'
import { DemoMark } from '#parts/tag.tsx'
import { pace } from './samples.ts'

const conclusion = '1至4月累计97.2亿元，低于季节序时101.7亿元；全年中位预测317.4亿元，目标328.0亿元。3月有口径断点。'

export function ChartParts() {
  return (
    <Section title="走到哪，会到哪" note="实测实线，预测虚线加扇形，不是事实" more={<DemoMark />}>
      <PaceChart data={pace} label={conclusion} />
      <div className="two">
        <GapChart data={pace} until={6} label="与季节序时之差：4月少4.5亿元。" width={420} height={170} />
        <div className="row">
          <Spark gaps={[0, -1.4, -2.6, -4.5]} until={0.33} fan={{ lo: -24, hi: 3 }} label="少4.5亿元" />
          <Spark gaps={[0, 1.4, 2.2, 4.5]} until={0.33} fan={{ lo: -4, hi: 16 }} label="多4.5亿元" />
        </div>
      </div>
    </Section>
  )
}
