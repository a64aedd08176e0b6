import type { AreaText } from '../keys.ts'

/** 第二意见: where a language model reads a document otherwise. */
export const opinion: AreaText<'opinion'> = {
  title: '第二意見',
  note: '只給公開文件；只列與系統讀法不同之處，由人決定',
  ask: '請語言模型再讀一遍',
  askAgain: '再問一次',
  waiting: '正在等語言模型回答，可能要一分鐘；對賬可以照常做。',
  publishedOnly: '只有「已公開」的文件可以送出去問',
  counts: '引了 {quotes} 句，{dropped} 句與原文不符已捨去，{rows} 處不同',
  missed: '系統沒讀出',
  stance: '系統當作表態',
  unseen: '模型沒提到',
  showRow: '看那一行',
  take: '增補為一行',
  leave: '不採納',
  look: '看過了',
  looked: '已看過',
  taken: '已增補',
  left: '不採納',
}
