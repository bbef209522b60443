import { describe, expect, it } from 'vitest';
import { engineOver, pageOf } from '#tests/search/engine-over.ts';

const LINE = 'Thấy trẻ bị đánh, hãy gọi 111.';
const phone = pageOf('tre-em', `Gọi cả ngày đêm. ${LINE} Không mất tiền.\nDòng khác.`);
const factOf = async (question: string, records = [phone]) =>
  (await engineOver({ records }).search(question)).fact?.text;

describe('figures typed alone', () => {
  it.each(['111', 'số 111'])('are answered with the sentence that says them: %s', async (typed) => {
    expect(await factOf(typed)).toBe(`“${LINE}”`);
  });

  it('stand for several things where several pages say them', async () => {
    expect(await factOf('111', [phone, pageOf('tien', 'Được 111 đồng.')])).toBeUndefined();
  });

  it('are a document’s where one bears them', async () => {
    const plan = pageOf('kh', 'Mục 111.', { type: 'document', numbers: ['111/KH-UBND'] });
    expect(await factOf('111', [plan])).toBeUndefined();
  });

  it('are no figures where a kind or a year says whose number they are', async () => {
    expect(await factOf('kế hoạch 111')).toBeUndefined();
    expect(await factOf('111/2019')).toBeUndefined();
  });

  it('are left to the excerpt where the sentence is long', async () => {
    expect(await factOf('111', [pageOf('dai', `${'chữ '.repeat(80)} 111.`)])).toBeUndefined();
  });
});
