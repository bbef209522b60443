/** Agencies by documents: which roles each holds in each. */

/** A duty as far as the matrix needs it. */
export interface MatrixDuty<Role extends string> {
  readonly agency: string;
  readonly document: string;
  readonly role: Role;
}

/** A role held in a document, and how often. */
export interface RoleCount<Role extends string> {
  readonly role: Role;
  readonly count: number;
}

/** What one agency holds in one document; empty: nothing. */
export type MatrixCell<Role extends string> = readonly RoleCount<Role>[];

export interface MatrixRow<Role extends string> {
  readonly agency: string;
  /** 0: an agency of its own; 1: a department or unit below the row before. */
  readonly depth: number;
  /** In the order of the documents given. */
  readonly cells: readonly MatrixCell<Role>[];
  /** Duties of the agency itself. */
  readonly own: number;
  /** Duties of the agency and everything below it. */
  readonly sum: number;
}

/**
 * The matrix, agencies in the order given with those below a parent following it.
 *
 * @param agencies ids and parents, in the order wanted; an agency without duties, its own or below it, is left out
 * @param documents slugs, in the order of the columns
 * @param duties all duties
 * @param order roles in the order in which a cell lists them
 * @throws Error where a duty names an agency or document that is not given, or parents form a circle
 */
export function roleMatrix<Role extends string>(
  agencies: readonly { readonly id: string; readonly parent?: string | undefined }[],
  documents: readonly string[],
  duties: readonly MatrixDuty<Role>[],
  order: readonly Role[],
): MatrixRow<Role>[] {
  const known = new Map(agencies.map((agency) => [agency.id, agency]));
  const columns = new Set(documents);
  for (const duty of duties) {
    if (!known.has(duty.agency))
      throw new Error(`Nhiệm vụ nêu cơ quan "${duty.agency}" không có trong bảng.`);
    if (!columns.has(duty.document))
      throw new Error(`Nhiệm vụ nêu văn bản "${duty.document}" không có trong bảng.`);
  }
  const below = Map.groupBy(agencies, ({ parent }) =>
    parent !== undefined && known.has(parent) ? parent : undefined,
  );
  const dutiesOf = Map.groupBy(duties, ({ agency }) => agency);

  const rows = (id: string, depth: number): MatrixRow<Role>[] => {
    const own = dutiesOf.get(id) ?? [];
    const inner = (below.get(id) ?? []).map((child) => rows(child.id, depth + 1));
    const sum = own.length + inner.reduce((total, [child]) => total + (child?.sum ?? 0), 0);
    if (sum === 0) return [];
    const byDocument = Map.groupBy(own, ({ document }) => document);
    const cells = documents.map((document) => {
      const held = byDocument.get(document) ?? [];
      return order.flatMap((role) => {
        const count = held.filter((duty) => duty.role === role).length;
        return count > 0 ? [{ role, count }] : [];
      });
    });
    return [{ agency: id, depth, cells, own: own.length, sum }, ...inner.flat()];
  };
  const circle = agencies.find(({ id }) => {
    const seen = new Set<string>();
    for (let at: string | undefined = id; at !== undefined; at = known.get(at)?.parent) {
      if (seen.has(at)) return true;
      seen.add(at);
    }
    return false;
  });
  if (circle) throw new Error(`Cơ quan "${circle.id}" là cấp trên của chính mình.`);
  return (below.get(undefined) ?? []).flatMap(({ id }) => rows(id, 0));
}
