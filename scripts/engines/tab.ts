/** A tab of a browser that is driven from outside, whichever way. */
export interface Tab {
  /** Name and version of the browser. */
  readonly version: string;
  /** Sets the size of the page in CSS pixels; some browsers have a least width. */
  resize(width: number, height: number): Promise<void>;
  /** Opens a page and waits until it is loaded. */
  open(url: string): Promise<void>;
  /**
   * The value of an expression in the page, which may be a promise.
   *
   * @returns what the value is as JSON, parsed
   * @throws what the expression throws
   */
  evaluate(expression: string): Promise<unknown>;
  /** How many of the elements that a selector gives have a role in the browser's own accessibility tree. */
  withRole(selector: string, role: string): Promise<number>;
  /** What the page complained of in the console since last asked; where the browser tells. */
  errors(): readonly string[];
  close(): Promise<void>;
}
