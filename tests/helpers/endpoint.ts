/** Asks an endpoint of `src/pages` as the build does: for the addresses it gives, and for what stands at one. */

/** One address with what the endpoint keeps for it. */
interface StaticPath {
  readonly params: Readonly<Record<string, string | number | undefined>>;
  readonly props?: object;
}

/** A module of `src/pages`; methods, since each asks for parameters and props of its own. */
interface Endpoint {
  getStaticPaths?(): readonly StaticPath[] | Promise<readonly StaticPath[]>;
  GET(context: {
    readonly params: StaticPath['params'];
    readonly props: object;
  }): Response | Promise<Response>;
}

/** What a reader of an address gets. */
export interface Answer {
  /** Media type, without its parameters. */
  readonly type: string;
  /** The whole header. */
  readonly contentType: string;
  readonly text: string;
  readonly bytes: Uint8Array;
}

/** The parameters of every address that the endpoint makes, in its order. */
export async function pathsOf(endpoint: Endpoint): Promise<readonly StaticPath['params'][]> {
  return ((await endpoint.getStaticPaths?.()) ?? []).map(({ params }) => params);
}

/**
 * What stands at an address of the endpoint.
 *
 * @param params as its file name has them; none for an endpoint of one address
 * @throws Error where the endpoint makes no such address
 */
export async function answerOf(
  endpoint: Endpoint,
  params: StaticPath['params'] = {},
): Promise<Answer> {
  const all = (await endpoint.getStaticPaths?.()) ?? [{ params: {} }];
  const found = all.find((path) =>
    Object.entries(params).every(([name, value]) => path.params[name] === value),
  );
  if (!found) throw new Error(`no address ${JSON.stringify(params)}`);
  const response = await endpoint.GET({ params: found.params, props: found.props ?? {} });
  const bytes = new Uint8Array(await response.arrayBuffer());
  const contentType = response.headers.get('Content-Type') ?? '';
  return {
    type: contentType.split(';')[0] ?? '',
    contentType,
    // The byte order mark is part of what is given away.
    text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
    bytes,
  };
}
