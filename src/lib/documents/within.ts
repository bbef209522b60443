/** Whether a clause is another or stands in it, by their addresses: `II.1.a` is within `II.1`, `II.10` is not. */
export const isWithin = (address: string, outer: string): boolean =>
  address === outer || address.startsWith(`${outer}.`);
