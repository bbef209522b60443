/**
 * An agency's name without its province, for tables in which the province stands elsewhere:
 * `Sở Y tế tỉnh Hậu Giang` → `Sở Y tế`, `Các cơ quan (Vĩnh Long)` → `Các cơ quan`, `Văn phòng Sở LĐ-TB&XH Kiên Giang` → `Văn phòng Sở LĐ-TB&XH`.
 */
export function nameWithoutProvince(name: string, province: string | undefined): string {
  if (province === undefined) return name;
  for (const tail of [` tỉnh ${province}`, ` (${province})`, ` ${province}`])
    if (name.endsWith(tail) && name.length > tail.length) return name.slice(0, -tail.length);
  return name;
}
