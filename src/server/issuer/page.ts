import { renderSVG } from 'uqr';
import type { Refusal } from '../../kernel/refusal.ts';
import { secondOf } from '../../features/ballots/plan-rules.ts';
import { fingerprintOf } from '../../features/ballots/rules/manifest.ts';
import type { SecondSlip, Standing } from './store.ts';
import { issuerWords } from './words.ts';

/** HTML that is safe to put into a page. */
type Html = { html: string };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
/** A template whose values are escaped unless they are HTML already. */
function h(parts: TemplateStringsArray, ...values: (string | number | Html | readonly Html[])[]): Html {
  const put = (v: string | number | Html | readonly Html[]): string => (Array.isArray(v) ? v.map((x: Html) => x.html).join('') : typeof v === 'object' ? (v as Html).html : escaped(String(v)));
  return { html: parts.reduce((out, part, i) => out + part + (i < values.length ? put(values[i]!) : ''), '') };
}
const nothing: Html = { html: '' };

/** How a page is written: its language, the identity of this issuer, and the time. */
export type Look = { language: 'zh' | 'en'; identity: string; now: string };
const clock = (utc: string): string => new Date(Date.parse(utc) + 8 * 3600_000).toISOString().slice(0, 16).replace('T', ' ');

/** The only style sheet of the page. */
export const style = `:root{--line:#d9d9d4;--quiet:#666;--accent:#1d4f6e}*{box-sizing:border-box}body{margin:0;font:15px/1.6 system-ui,"Noto Sans SC","Microsoft YaHei",sans-serif;color:#1c1c1a;background:#f7f7f4}
header,main{max-width:860px;margin:0 auto;padding:12px 20px}header{display:flex;gap:16px;align-items:baseline;border-bottom:1px solid var(--line)}header b{flex:1;font-size:17px}h1{font-size:20px;margin:16px 0 4px}h2{font-size:16px;margin:24px 0 8px}
a{color:var(--accent)}.quiet{color:var(--quiet);font-size:13px}.card{background:#fff;border:1px solid var(--line);border-radius:6px;padding:12px 16px;margin:12px 0}.alarm{border-color:#a6341b}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:4px 12px 4px 0;border-bottom:1px solid var(--line);font-weight:400}th{color:var(--quiet);font-size:13px}.n{text-align:right}
.code{font-family:ui-monospace,Menlo,Consolas,monospace;letter-spacing:.05em;font-weight:600;overflow-wrap:anywhere}input{font:inherit;padding:4px 8px;border:1px solid #aaa;border-radius:4px;max-width:100%}button,.button{font:inherit;padding:4px 14px;border:1px solid var(--accent);border-radius:4px;background:#fff;color:var(--accent);cursor:pointer;text-decoration:none;display:inline-block}.main{background:var(--accent);color:#fff}.plain{border:0;padding:0}
form{display:inline-flex;gap:8px;flex-wrap:wrap;align-items:center;margin:0}label{display:block}.slips{display:grid;grid-template-columns:repeat(auto-fill,minmax(320px,1fr));gap:10px}.slip{display:grid;grid-template-columns:110px 1fr;gap:10px;border:1px dashed #777;padding:10px;background:#fff;font-size:12px;break-inside:avoid}.slip svg{width:110px;height:110px}.slip p{margin:2px 0}.slip .code{font-size:15px}
@media print{body{background:#fff}header,.no-print{display:none}main{max-width:none;padding:0}.slips{grid-template-columns:1fr 1fr}}@media(max-width:480px){.slips{grid-template-columns:1fr}td form{display:flex}}`;

/** A whole page. */
function page(look: Look, title: string, body: Html, inside = true): string {
  const t = issuerWords[look.language];
  return h`<!doctype html><html lang="${look.language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title} · ${t.title}</title><link rel="stylesheet" href="/style.css"></head>
<body><header><b>${t.title}</b><a href="?lang=${look.language === 'zh' ? 'en' : 'zh'}" lang="${look.language === 'zh' ? 'en' : 'zh-CN'}">${t.other}</a>${inside ? h`<form method="post" action="/leave"><button class="plain">${t.leave}</button></form>` : nothing}</header><main>${body}</main></body></html>`.html;
}

/** Where the key is asked for. */
export function doorPage(look: Look, wrong: boolean): string {
  const t = issuerWords[look.language];
  return page(look, t.key, h`<h1>${t.key}</h1><p class="quiet">${t.keyHint}</p>${wrong ? h`<p class="card alarm" role="alert">${t.wrong}</p>` : nothing}<form method="post" action="/enter"><input name="key" type="password" aria-label="${t.key}" autocomplete="off" autofocus><button class="main">${t.enter}</button></form>`, false);
}

/** What was refused: what, why and what to do. */
export function refusedPage(look: Look, refusal: Refusal): string {
  const t = issuerWords[look.language];
  return page(look, t.refused, h`<h1>${t.refused}</h1><p class="card alarm" role="alert">${refusal.reason[look.language]} ${refusal.wayOut?.[look.language] ?? ''}</p><p><a href="/">${t.back}</a></p>`);
}

/** All polls, and where a roll is taken in. */
export function homePage(look: Look, polls: readonly Standing[]): string {
  const t = issuerWords[look.language];
  const list = polls.length === 0 ? h`<p class="quiet">${t.none}</p>` : h`<table><tbody>${polls.map((p) => h`<tr><td><a href="/poll/${p.poll}">${p.file.roll.title}</a></td><td>${p.voters.filter((v) => v.issued).length} / ${p.voters.length}</td><td>${state(look, p)}</td></tr>`)}</tbody></table>`;
  return page(look, t.polls, h`<p>${t.lead}</p><div class="card">${t.identity} <span class="code">${fingerprintOf(look.identity)}</span><br><span class="quiet">${t.identityHint}</span></div><h2>${t.polls}</h2>${list}
<h2>${t.import}</h2><form method="post" action="/import" enctype="multipart/form-data"><label>${t.file}<br><input type="file" name="file" accept=".json" required></label><button class="main">${t.doImport}</button></form>`);
}

const state = (look: Look, p: Standing): string => { const t = issuerWords[look.language]; return p.closed ? t.closed : secondOf(look.now) < p.file.roll.times.issueFrom ? t.before : t.open; };

/** One poll: how many by class, its files, and its roll. */
export function pollPage(look: Look, p: Standing): string {
  const t = issuerWords[look.language];
  const { roll, hash, page: address } = p.file;
  const count = (cls: string | null): Html => { const of = p.voters.filter((v) => cls === null || v.class === cls); return h`<td class="n">${of.length}</td><td class="n">${of.filter((v) => v.issued).length}</td><td class="n">${of.filter((v) => v.struck !== null).length}</td>`; };
  const hidden = (leaf: string): Html => h`<input type="hidden" name="leaf" value="${leaf}">`;
  const row = (v: Standing['voters'][number]): Html => h`<tr><td>${v.name}</td><td>${v.struck === null ? (v.issued ? t.taken : t.waiting) : h`${t.struck}: ${v.struck}`}</td><td>${v.issued || v.struck !== null || p.closed ? nothing : h`<form method="post" action="/poll/${p.poll}/codes">${hidden(v.leaf)}<button>${t.renew}</button></form> <form method="post" action="/poll/${p.poll}/strike">${hidden(v.leaf)}<input name="reason" aria-label="${t.reason} ${v.name}" placeholder="${t.reason}" required maxlength="200" size="14"><button>${t.strike}</button></form>`}</td></tr>`;
  return page(look, roll.title, h`<p><a href="/">← ${t.back}</a></p><h1>${roll.title}</h1><p>${state(look, p)} · ${t.times.replace('{a}', clock(roll.times.issueFrom)).replace('{b}', clock(roll.times.closes))}</p>
<div class="card"><p>${t.hash} <span class="code">${hash}</span></p><p>${t.issuerAddress} <span class="code">${roll.second.address}</span><br>${t.page} <span class="code">${address}</span></p>
${p.closed ? h`<p><a class="button main" href="/poll/${p.poll}/statement.json">${t.statement}</a> <span class="quiet">${t.statementHint}</span></p>` : h`<p><a class="button main" href="/poll/${p.poll}/keys.json">${t.keys}</a> <span class="quiet">${t.keysHint} ${t.statementLater}</span></p>`}</div>
<table><thead><tr><th>${t.class}</th><th class="n">${t.roll}</th><th class="n">${t.issued}</th><th class="n">${t.struck}</th></tr></thead><tbody>${roll.classes.map((c) => h`<tr><td>${c.label}</td>${count(c.id)}</tr>`)}${roll.classes.length > 1 ? h`<tr><td>${t.total}</td>${count(null)}</tr>` : nothing}</tbody></table>
<h2>${t.voters}</h2>${p.closed ? nothing : h`<form method="post" action="/poll/${p.poll}/codes"><button>${t.renewAll}</button><span class="quiet">${t.renewHint}</span></form>`}
${roll.classes.map((c) => h`<h3 class="quiet">${c.label}</h3><table><tbody>${p.voters.filter((v) => v.class === c.id).sort((a, b) => a.name.localeCompare(b.name, 'zh')).map(row)}</tbody></table>`)}`);
}

/** The slips, shown this once. */
export function slipsPage(look: Look, p: Standing, slips: readonly SecondSlip[]): string {
  const t = issuerWords[look.language];
  const { roll, page: address } = p.file;
  const label = (id: string): string => roll.classes.find((c) => c.id === id)?.label ?? id;
  const print = fingerprintOf(look.identity);
  const link = (code: string): string => `${address}/vote#p=${p.poll}&d=${code.replace(/ /g, '')}&f=${print.replace(/ /g, '')}`;
  return page(look, t.slips, h`<div class="no-print"><p><a href="/poll/${p.poll}">← ${t.back}</a></p><h1>${t.slips} <span class="quiet">${slips.length}</span></h1><p class="card">${t.slipsNote}</p></div>
<div class="slips">${[...slips].sort((a, b) => a.class.localeCompare(b.class) || a.name.localeCompare(b.name, 'zh')).map((s) => h`<article class="slip"><div role="img" aria-label="${link(s.code)}">${{ html: renderSVG(link(s.code)) }}</div><div><b>${t.slip} · ${roll.title}</b><p>${s.name}　${label(s.class)}</p><p class="code">${s.code}</p><p class="quiet">${t.how}<br>${roll.second.label} · ${t.check} <span class="code">${print}</span><br>${t.secret}</p></div></article>`)}</div>`);
}
