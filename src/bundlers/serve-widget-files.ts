import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

/** What of Node's request and response it needs. */
interface Request {
  readonly url?: string | undefined;
}
interface Response {
  setHeader(name: string, value: string): unknown;
  end(body: Uint8Array): unknown;
}

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.gif': 'image/gif',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** A development server's middleware for the widget's style sheet, fonts, images and labels in `folder`; what is none of them goes on to the next one. */
export const serveWidgetFiles =
  (folder: string) =>
  ({ url = '' }: Request, response: Response, next: () => void): void => {
    const path = /^\/(?<path>(?:css|font|img|labels)\/[\w@./-]+)(?:$|\?)/.exec(url)?.groups?.[
      'path'
    ];
    if (path === undefined || path.includes('..')) {
      next();
      return;
    }
    const type = contentTypes[extname(path)] ?? 'application/octet-stream';
    readFile(join(folder, path)).then(
      (bytes) => {
        response.setHeader('Content-Type', type);
        response.end(bytes);
      },
      () => next(),
    );
  };
