import type { IncomingMessage, ServerResponse } from 'node:http';

const PAGES = {
  NOT_FOUND: {
    status: 404,
    en: 'There is nothing at this address.',
    el: 'Δεν υπάρχει τίποτα σε αυτή τη διεύθυνση.',
  },
  WRONG_ADDRESS: {
    status: 421,
    en: 'This server does not answer under this address.',
    el: 'Ο διακομιστής δεν απαντά σε αυτή τη διεύθυνση.',
  },
  UNAVAILABLE: {
    status: 502,
    en: 'We cannot be reached for a moment. This page tries again by itself.',
    el: 'Δεν είμαστε διαθέσιμοι προς το παρόν. Η σελίδα δοκιμάζει ξανά μόνη της.',
  },
  TOO_SLOW: {
    status: 504,
    en: 'The answer takes too long. Please load the page again.',
    el: 'Η απάντηση αργεί πολύ. Φορτώστε ξανά τη σελίδα.',
  },
} as const;

export type AnswerCode = keyof typeof PAGES;

/** Answers in the gateway's own name: a page for people, a code for programs. */
export function answer(req: IncomingMessage, res: ServerResponse, code: AnswerCode): void {
  if (res.headersSent) {
    res.destroy();
    return;
  }
  const { status } = PAGES[code];
  const isForPeople = (req.headers.accept ?? '').includes('text/html');
  res.writeHead(status, {
    'content-type': `${isForPeople ? 'text/html' : 'application/json'}; charset=utf-8`,
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
    ...(status >= 502 ? { 'retry-after': '5' } : {}),
  });
  res.end(isForPeople ? page(code) : JSON.stringify({ ok: false, code }));
}

function page(code: AnswerCode): string {
  const { status, en, el } = PAGES[code];
  const again = code === 'UNAVAILABLE' ? '<meta http-equiv="refresh" content="5">' : '';
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">${again}
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${status}</title>
<style>:root{color-scheme:light dark}body{font:1.125rem/1.5 system-ui,sans-serif;max-width:32rem;
margin:20vh auto 0;padding:0 1.5rem}p+p{opacity:.75}</style></head>
<body><p>${en}</p><p lang="el">${el}</p></body></html>`;
}
