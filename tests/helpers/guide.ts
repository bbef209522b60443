import { SLUG } from '#tests/helpers/content-folder.ts';

/** A guide to the document of the folder, without a mistake. */
export const GUIDE = `---
title: 'Góp của cho Quỹ'
summary: { text: 'Kế hoạch nói góp tiền, góp của, góp công.', pin: { at: '${SLUG}#I.2.a', quote: 'Góp tiền' } }
situations: [ngheo-kho]
audiences: [ho-ngheo]
provinces:
  - document: ${SLUG}
    time: plan
    modality: { kind: policy, reason: { text: 'Kế hoạch nói góp tiền.', pin: { at: I.2.a, quote: 'Góp tiền' } } }
    who:
      - { text: 'Mọi người.', pin: { at: I.2.a, quote: 'Góp tiền' } }
    gives:
      - { text: 'Quỹ được góp tiền.', pin: { at: I.2.a, quote: 'Góp tiền' } }
    amount: { kind: not-stated }
    conditions:
      - { text: 'Nhà bạn là hộ nghèo.', pin: { at: I.2.a, quote: 'Góp tiền' }, test: { question: ho, includes: ho-ngheo } }
    force:
      says:
        - { text: 'Kế hoạch viết cho các năm 2022 đến 2025.', pin: { at: I.1, quote: 'từ năm 2022 đến năm 2025' } }
    basis:
      - { text: 'Câu về góp của.', pin: { at: I.2.b, quote: 'Góp của' } }
    gaps:
      - { about: amount, question: 'Số tiền', ask: 'Góp bao nhiêu tiền?' }
      - { about: documents, question: 'Giấy tờ', ask: 'Cần giấy tờ gì?' }
      - { about: office, question: 'Nơi nhận', ask: 'Góp ở đâu?' }
      - { about: when, question: 'Ngày góp', ask: 'Góp vào ngày nào?' }
examples:
  - story: 'Bà Mẫu ở hộ nghèo.'
    answers: { tinh: [tinh-mau], ho: [ho-ngheo] }
    result: may
    why: { text: 'Nhà bà là hộ nghèo.', pin: { at: '${SLUG}#I.2.a', quote: 'Góp tiền' } }
  - story: 'Ông Mẫu không ở hộ nghèo.'
    answers: { tinh: [tinh-mau], ho: [khong] }
    result: not
    why: { text: 'Nhà ông không phải hộ nghèo.', pin: { at: '${SLUG}#I.2.a', quote: 'Góp tiền' } }
---

Kế hoạch kể ba cách góp. <Ghim at="${SLUG}#I.2.b" />
`;

/** The questions of the checker that it asks. */
export const QUESTIONS = `steps:
  - { id: nha, title: 'Nhà' }
questions:
  - id: tinh
    step: nha
    text: 'Bạn ở tỉnh nào?'
    kind: one
    options:
      - { id: tinh-mau, label: 'Tỉnh Mẫu', province: mau }
      - { id: noi-khac, label: 'Nơi khác' }
  - id: ho
    step: nha
    text: 'Nhà bạn thuộc loại nào?'
    kind: many
    options:
      - { id: ho-ngheo, label: 'Hộ nghèo' }
      - { id: khong, label: 'Không phải', none: true }
`;

/** The guide with another paragraph at its end. */
export const guideFile = (paragraph: string): string => `${GUIDE}\n${paragraph}\n`;
