/** How a text is to be said. */
export interface SpokenOptions {
  /** `bac`: linh, nghìn (105: một trăm linh năm). `nam`: lẻ, ngàn (một trăm lẻ năm). */
  region: 'bac' | 'nam';
  /** Numbers that open a line: `clause` names them as a citation does (Mục hai, Khoản một, Điểm a), `list` only counts (Một, Hai). */
  numbering: 'clause' | 'list';
}

export const defaultOptions: SpokenOptions = { region: 'bac', numbering: 'clause' };
