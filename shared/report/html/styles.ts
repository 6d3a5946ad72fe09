/** The report's own looks. It cannot borrow the window's stylesheet: it is read on other people's machines, years from now. */
export const styles = `
:root{color-scheme:light dark;--paper:#fdfcfa;--ink:#23211d;--quiet:#5e594f;--line:#e2ded6;--sunken:#f5f3ef;--accent:#0f6466}
@media (prefers-color-scheme:dark){:root{--paper:#191816;--ink:#efece6;--quiet:#b3ada1;--line:#37342f;--sunken:#24221f;--accent:#6fc4c4}}
*{box-sizing:border-box}
body{margin:0 auto;padding:48px 24px 96px;max-width:46rem;background:var(--paper);color:var(--ink);font:17px/1.6 Inter,"Segoe UI","Helvetica Neue",Arial,sans-serif;text-wrap:pretty;font-variant-numeric:tabular-nums}
h1,h2,h3{line-height:1.2;text-wrap:balance;letter-spacing:-.01em}
h1{margin:8px 0 8px;font-size:2.25rem}
h2{margin:72px 0 16px;padding-top:16px;border-top:2px solid var(--accent);font-size:1.6rem}
#summary h2{margin-top:32px}
h3{margin:40px 0 8px;font-size:1.12rem}
p,ul,ol{margin:0 0 16px}
li{margin-bottom:6px}
a{color:var(--accent)}
.skip{position:absolute;left:-999px}
.skip:focus{left:24px;top:8px}
.audience{display:inline-block;margin:0 0 16px;padding:4px 12px;border-radius:6px;background:var(--sunken);color:var(--quiet);font-size:.85rem}
.by,.subtitle,footer,caption,tfoot td,.quote figcaption{color:var(--quiet)}
nav{margin:32px 0 0;padding:16px 24px;border-radius:6px;background:var(--sunken)}
nav ol{margin:0;padding-left:20px;columns:2;column-gap:32px;font-size:.94rem}
.lead{font-size:1.12rem;line-height:1.55}
.note{padding:12px 16px;border-left:3px solid var(--accent);background:var(--sunken);font-size:.94rem}
figure{margin:24px 0;break-inside:avoid}
.drawing{padding:16px;border:1px solid var(--line);border-radius:6px;background:#fff;color:#23211d}
.drawing figcaption{margin-bottom:12px;font-size:.94rem;line-height:1.45}
.drawing .subtitle{display:block;color:#5e594f;font-size:.85rem}
.drawing svg{display:block;width:100%;height:auto}
.frame{margin:16px 0 24px;overflow-x:auto}
table{width:100%;border-collapse:collapse;font-size:.9rem;line-height:1.35}
caption{padding-bottom:8px;font-size:.85rem;text-align:left}
th,td{padding:7px 12px 7px 0;border-bottom:1px solid var(--line);font-weight:400;text-align:left;vertical-align:top}
thead th{color:var(--quiet);font-size:.85rem;vertical-align:bottom}
thead th,thead td{border-bottom:1.5px solid var(--ink)}
.number{padding-right:0;padding-left:12px;text-align:right;white-space:nowrap}
thead .number{white-space:normal}
.number+:not(.number){padding-left:28px}
tfoot td{border:0;font-size:.85rem}
.quote{margin:16px 0 20px;padding-left:20px;border-left:3px solid var(--line)}
.quote blockquote{margin:0;font-family:"Source Serif 4",Georgia,"Times New Roman",serif;font-size:1.06rem}
.quote blockquote p{margin:0}
.quote figcaption{margin-top:4px;font-size:.85rem}
footer{margin-top:72px;font-size:.85rem}
@media print{
@page{size:A4;margin:18mm 17mm}
:root{--paper:#fff;--ink:#000;--quiet:#444;--line:#bbb;--sunken:#f4f4f4;--accent:#0f6466}
html{font-size:10pt}
body{max-width:none;padding:0;font-size:10pt;line-height:1.45}
p,li{orphans:3;widows:3}
h3{margin-top:20px}
.drawing{padding:8px 12px}
.drawing svg{max-width:128mm}
th,td{padding-top:4px;padding-bottom:4px}
nav,.skip{display:none}
.new-page{break-before:page}
h2,h3{break-after:avoid}
h2{margin-top:0}
.frame{overflow:visible}
tr,li,.quote,.note{break-inside:avoid}
thead{display:table-header-group}
}
`;
