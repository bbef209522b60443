import { describe, expect, it } from 'vitest';
import { fromAddress, toAddress, toggle } from './address.ts';

describe('address', () => {
  it.each([
    ['', { text: '', filters: {} }],
    ['?q=ti%E1%BB%81n+gi%C3%A0', { text: 'tiền già', filters: {} }],
    [
      '?q=tet&tinh=lao-cai&tinh=bac-giang',
      { text: 'tet', filters: { province: ['lao-cai', 'bac-giang'] } },
    ],
    [
      '?q=a&loai=quyen-loi&loai=van-ban&loai=muc&loai=co-quan&loai=truyen-thong&loai=thuat-ngu&loai=trang',
      {
        text: 'a',
        filters: {
          type: ['benefit', 'document', 'passage', 'agency', 'kit', 'glossary', 'page'],
        },
      },
    ],
    [
      '?co-quan=so-y-te&doi-tuong=ho-ngheo&nam=2022&tinh-trang=con&tinh-trang=het',
      {
        text: '',
        filters: {
          agency: ['so-y-te'],
          audience: ['ho-ngheo'],
          year: ['2022'],
          status: ['running', 'ended'],
        },
      },
    ],
  ])('%s there and back', (search, asked) => {
    expect(fromAddress(search)).toEqual(asked);
    expect(toAddress(asked)).toBe(search);
  });

  it('leaves out what is no filter or no value', () => {
    expect(
      fromAddress(
        '?q=a&utm=1&tinh=%3Cscript%3E&nam=2022&loai=document&loai=toString&type=document',
      ),
    ).toEqual({ text: 'a', filters: { year: ['2022'] } });
  });

  it('names a value once', () => {
    expect(fromAddress('?tinh=a&tinh=a&loai=muc&loai=muc').filters).toEqual({
      province: ['a'],
      type: ['passage'],
    });
  });

  it('cuts a long text', () => {
    expect(toAddress({ text: 'x'.repeat(9000), filters: {} }).length).toBe(3 + 400);
  });

  it('puts in and takes out', () => {
    const one = toggle({}, 'province', 'lao-cai');
    expect(one).toEqual({ province: ['lao-cai'] });
    expect(toggle(toggle(one, 'province', 'bac-giang'), 'province', 'lao-cai')).toEqual({
      province: ['bac-giang'],
    });
    expect(toggle(one, 'province', 'lao-cai')).toEqual({});
  });
});
