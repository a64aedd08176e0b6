import { useEffect, useState } from 'react'
import { ProblemError } from '#api/index.ts'
import { Button } from '#parts/button.tsx'
import { ConfirmBar } from '#parts/confirm-bar.tsx'
import { Dialog } from '#parts/dialog.tsx'
import { EmptyState } from '#parts/empty.tsx'
import { ErrorState } from '#parts/error-state.tsx'
import { LoadingState } from '#parts/loading.tsx'
import { useCommands } from '#parts/palette/commands.tsx'
import { PaletteBody } from '#parts/palette/palette.tsx'
import { Section } from '#parts/section.tsx'
import { Toast, useToast } from '#parts/toast.tsx'

const refused = new ProblemError('refused', {
  type: 'about:blank',
  title: '有三行读不成数',
  detail: '第 18 行“本月”列写的是“1.2万”，要数字。其余 1,879 行已读好，没有写入。',
  allowed: '整数或小数，如 12000 或 1.2',
  next: '改好这三行再导，或先导其余',
  status: 422,
  code: 'indicators.numberExpected',
  faults: [
    { where: 'Sheet1!C18', code: 'indicators.numberExpected', say: '“1.2万”不是数字' },
    { where: 'Sheet1!C402', code: 'indicators.numberExpected', say: '“约五百”不是数字' },
  ],
})
const lost = new ProblemError('network', { type: 'about:blank', title: 'network', status: 0, code: 'client.network' })

export function SayParts() {
  return (
    <>
      <div className="two">
        <Section title="找或做" note="按 / 打开；先写动词，再写对象；首字母也认">
          <PaletteSample />
        </Section>
        <Section title="提示与撤销" note="能撤的先做，给 10 秒撤销；不能撤的先问">
          <ToastSample />
        </Section>
        <Section title="空" note="空页教人做第一步">
          <EmptyState
            title="还没有文件"
            actions={
              <>
                <Button kind="main" keys="Ctrl V">
                  贴入文件
                </Button>
                <Button>用样例试</Button>
              </>
            }
          >
            把会议通稿贴进来，几秒后就是一张任务表：每条任务连着原文那一句，您只需核主责和时限。
          </EmptyState>
        </Section>
        <Section title="出错与等待" note="说哪里错、错在什么、下一步；等待画骨架，不转圈">
          <div className="stack">
            <ErrorState error={refused}>
              <Button small kind="main">
                改这几行
              </Button>
              <Button small>先导 1,879 行</Button>
            </ErrorState>
            <ErrorState error={lost} onRetry={() => {}} />
            <LoadingState done={1204} total={1880} lastAt="2024-05-22T00:00:00Z" />
          </div>
        </Section>
      </div>
      <Section title="决定" note="一个实心按钮，Ctrl Enter；不能做时说缺什么">
        <div className="two">
          <ConfirmBar
            says="退回须写明缺什么、补什么；会原文送达主责单位。"
            confirm="退回补证据"
            onConfirm={() => {}}
            onCancel={() => {}}
          >
            <Button kind="ink">约现场核查</Button>
          </ConfirmBar>
          <ConfirmBar confirm="核验通过，销号" onConfirm={() => {}} refused="三条标准还有一条未核" />
        </div>
      </Section>
    </>
  )
}

function PaletteSample() {
  useCommands([
    { id: 'a', verb: 'go', label: '首钢园北区规划建设', note: '台账 048', keys: 'Enter', run: () => {} },
    { id: 'b', verb: 'go', label: '首钢园极核作用', note: '台账 037', run: () => {} },
    { id: 'c', verb: 'do', label: '催办“首钢园”相关 3 条', note: '批量，可撤销', run: () => {} },
    { id: 'd', verb: 'find', label: '原文里的“首钢园”', note: '2 处', run: () => {} },
  ])
  const [ready, setReady] = useState(false)
  // The palette reads the commands when it opens; here it stands open, so it waits for them.
  useEffect(() => setReady(true), [])
  if (!ready) return null
  return (
    <div className="pal">
      <PaletteBody onClose={() => {}} first="首钢园" still />
    </div>
  )
}

function ToastSample() {
  const say = useToast()
  const [open, setOpen] = useState(false)
  return (
    <div className="stack">
      <div>
        <Toast
          notice={{ text: '已催办 2 个单位，1 个 7 天内催过，跳过', undo: () => {} }}
          onGone={() => {}}
          onSaid={() => {}}
        />
      </div>
      <div className="row">
        <Button onPress={() => say({ text: '已催办 2 个单位', undo: () => {} })}>催办，看提示</Button>
        <Button onPress={() => setOpen(true)}>退回，看对话</Button>
      </div>
      <Dialog
        title="退回“水毁修复工程”"
        open={open}
        grave
        onClose={() => setOpen(false)}
        foot={
          <>
            <Button kind="main" onPress={() => setOpen(false)}>
              退回
            </Button>
            <Button kind="plain" onPress={() => setOpen(false)}>
              先不退
            </Button>
          </>
        }
      >
        <p className="mid">区水务局会收到原文意见。核验时钟停，反馈时钟续 3 个工作日，至5月27日。此步入账，不能撤。</p>
      </Dialog>
    </div>
  )
}
