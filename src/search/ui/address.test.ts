import { describe, expect, it } from 'vitest';
import { fromAddress, isAsked, toAddress, toggle } from './address.ts';

const asked = (text: string, filters = {}, exact = false) => ({ text, filters, exact });

describe('address', () => {
  it.each([
    ['', asked('')],
    ['#q=ti%E1%BB%81n+gi%C3%A0', asked('tiền già')],
    ['#q=bhyt&dung-chu=1', asked('bhyt', {}, true)],
    ['#q=tet&tinh=lao-cai&tinh=bac-giang', asked('tet', { province: ['lao-cai', 'bac-giang'] })],
    [
      '#q=a&loai=quyen-loi&loai=van-ban&loai=co-quan&loai=tinh&loai=truyen-thong&loai=ghi-chu&loai=thuat-ngu&loai=trang',
      asked('a', {
        type: ['benefit', 'document', 'agency', 'place', 'kit', 'note', 'glossary', 'page'],
      }),
    ],
    [
      '#co-quan=so-y-te&doi-tuong=ho-ngheo&nam=2022&tinh-trang=con&tinh-trang=het',
      asked('', {
        agency: ['so-y-te'],
        audience: ['ho-ngheo'],
        year: ['2022'],
        status: ['running', 'ended'],
      }),
    ],
  ])('%s there and back', (address, state) => {
    expect(fromAddress(address)).toEqual(state);
    expect(toAddress(state)).toBe(address);
  });

  it('leaves out what is no filter or no value', () => {
    expect(
      fromAddress(
        '?q=a&utm=1&tinh=%3Cscript%3E&nam=2022&loai=document&loai=toString&type=document',
      ),
    ).toEqual(asked('a', { year: ['2022'] }));
  });

  it('names a value once, a passage as its document', () => {
    expect(fromAddress('#tinh=a&tinh=a&loai=muc&loai=van-ban').filters).toEqual({
      province: ['a'],
      type: ['document'],
    });
  });

  it('cuts a long text', () => {
    expect(toAddress(asked('x'.repeat(9000))).length).toBe(3 + 400);
  });

  it.each([
    ['#q=a', true],
    ['?q=a', true],
    ['#tinh=lao-cai', true],
    ['#muc-luc', false],
    ['#chu-a', false],
    ['', false],
    ['?utm=1', false],
  ])('knows whether %s is a question: %s', (part, is) => {
    expect(isAsked(part)).toBe(is);
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
