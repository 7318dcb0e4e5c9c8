import { renderSVG } from 'uqr';
import { grouped, type LocalTls } from './authority.ts';
import { trustWords } from './trust-words.ts';

/** An answer of the explaining page or one of its files. */
export type TrustAnswer = { type: string; body: string | Buffer; attachment?: string };

/** Page and files that explain a local authority, by path; null for any other path. `url`: the https address as the reader reached it. */
export function trustAnswer(tls: Pick<LocalTls, 'pem' | 'der' | 'fingerprint' | 'limits' | 'until'>, path: string, query: string, url: string): TrustAnswer | null {
  if (path === '/trust' || path === '/trust/') return { type: 'text/html; charset=utf-8', body: page(tls, new URLSearchParams(query).get('lang') === 'en' ? 'en' : 'zh', url) };
  // The first is what phones and Windows open by themselves.
  if (path === '/trust/steelyard.crt') return { type: 'application/x-x509-ca-cert', body: tls.der, attachment: 'steelyard.crt' };
  if (path === '/trust/steelyard.pem') return { type: 'application/x-pem-file', body: tls.pem, attachment: 'steelyard.pem' };
  return null;
}

const safe = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

const STYLE = `body{margin:0 auto;max-width:760px;padding:28px 20px 48px;font:16px/1.7 -apple-system,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",sans-serif;color:#1f2328;background:#f7f7f4}
header{display:flex;justify-content:space-between;gap:16px;color:#6b7076;font-size:14px}h1{font-size:26px;line-height:1.35;margin:20px 0 8px}h2{font-size:18px;margin:28px 0 8px}h3{font-size:16px;margin:18px 0 4px}
p,ul,ol{margin:0 0 10px}ul,ol{padding-left:22px}a{color:#2b4c7e}.pem{display:inline-block;padding:9px 0}code{font:15px/1.6 ui-monospace,Consolas,"Noto Sans Mono CJK SC",monospace}.quiet{color:#6b7076;font-size:14px}
.print{display:grid;grid-template-columns:repeat(8,max-content);gap:2px 14px;padding:12px 0;border-top:1px solid #d9d9d2;border-bottom:1px solid #d9d9d2;margin:8px 0 12px}
.get{display:inline-block;padding:9px 18px;background:#2b4c7e;color:#fff;text-decoration:none;border-radius:4px;margin-right:16px}.go{display:flex;gap:22px;align-items:center;flex-wrap:wrap}.go svg{width:150px;height:150px;background:#fff}
.go a{font-size:18px;word-break:break-all}section{break-inside:avoid}a:focus-visible{outline:2px solid #2b4c7e;outline-offset:2px}
@media(max-width:560px){.print{grid-template-columns:repeat(4,max-content)}h1{font-size:22px}}
@media print{body{background:#fff;padding:0;font-size:11pt;line-height:1.5;max-width:none}.get,.pem,.lang{display:none}h1{font-size:18pt;margin-top:6px}h2{font-size:13pt;margin-top:12px}h3{font-size:11pt;margin-top:8px}@page{margin:14mm}}`;

function page(tls: Pick<LocalTls, 'fingerprint' | 'limits' | 'until'>, language: 'zh' | 'en', url: string): string {
  const t = trustWords[language];
  const list = (items: readonly string[], tag = 'ul'): string => `<${tag}>${items.map((i) => `<li>${safe(i)}</li>`).join('')}</${tag}>`;
  return `<!doctype html><html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${t.title}</title><style>${STYLE}</style></head><body>
<header><span><strong>一杆秤</strong> Steelyard</span><a class="lang" href="/trust?lang=${language === 'zh' ? 'en' : 'zh'}">${t.other}</a></header>
<main><h1>${t.title}</h1><p>${t.lead}</p>
<section><h2>${t.whatTitle}</h2>${list(t.what)}<p class="quiet">${t.limits}${language === 'zh' ? '：' : ': '}${safe(tls.limits.join(language === 'zh' ? '、' : ', '))}${language === 'zh' ? '；' : '; '}${t.until.replace('{day}', tls.until.toISOString().slice(0, 10))}</p></section>
<section><h2>${t.printTitle}</h2><p>${t.print}</p><div class="print">${grouped(tls.fingerprint).split(' ').map((g) => `<code>${g}</code>`).join('')}</div>
<p><a class="get" href="/trust/steelyard.crt">${t.get}</a> <a class="pem" href="/trust/steelyard.pem">${t.getPem}</a></p></section>
<h2>${t.stepsTitle}</h2>${t.systems.map((s) => `<section><h3>${s.name}</h3>${list(s.steps, 'ol')}</section>`).join('')}
<section><h2>${t.thenTitle}</h2><p>${t.after}</p><div class="go">${renderSVG(url, { border: 2 })}<a href="${safe(url)}">${safe(url)}</a></div></section></main></body></html>`;
}
