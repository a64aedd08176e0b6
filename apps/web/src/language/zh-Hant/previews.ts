import type { AreaText } from '../keys.ts'

/** 亮灯预告: the lamps a bulletin would name, shown to their units first. */
export const previews: AreaText<'previews'> = {
  title: '亮燈預告',
  sub: '通報點名之前，先讓單位看到自己的燈；兩個工作日內可以作異議說明。',
  make: '發亮燈預告',
  on: '通報日期',
  onHint: '預告滿兩個工作日才可以通報',
  onNeeded: '先寫通報日期',
  made: '已發預告，單位已得到提醒',
  none: '還沒有亮燈預告',
  noneNote:
    '編髮督查通報前發一份：系統把紅燈、黃燈和待數據的任務各告訴主責單位一次，單位無異議或者作說明，督查室答覆後再簽發。',
  free: '{date}起可以通報',
  counts: '{lamps} 盞燈，已答覆 {answered}，異議 {objections}，待督查室答覆 {open}',
  worse: '預告後變重，須重新預告',
  now: '現在',
  agree: '無異議',
  object: '異議說明',
  objective: '屬於客觀原因',
  reason: '說明',
  reasonNeeded: '先寫說明',
  evidence: '佐證材料（名稱或文號）',
  replyWords: '答覆',
  replyNeeded: '先寫答覆',
  rejudge: '採納，按事實重新判定',
  explain: '維持並說明',
  rejudged: '已採納，燈按事實重新判定',
  explained: '維持，理由如下',
  erased: '（文字已刪除）',
}
