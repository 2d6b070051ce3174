/// The look of every page: one sheet for screen and paper, light and dark.
///
/// Colours are variables, so that pictures follow the scheme too. Text has a contrast of 4.5:1 or more on its ground in
/// both. Classes of cells are one letter: they stand in every cell.
enum Stylesheet {
  /// Nothing is loaded and nothing runs; only this very sheet applies.
  static let contentSecurityPolicy =
    "default-src 'none'; style-src 'sha256-\(hash)'; base-uri 'none'; form-action 'none'"

  /// Of `css`, in base 64: a test says the new one when the sheet changes.
  private static let hash = "RRsNqMiQ02Z2HQRLUY4eo8AlO0BUaiGzJ7vV04RKe30="

  static let css = colours + page + blocks + tables + charts + print

  private static let colours = """
    :root{--ground:#fff;--panel:#f6f8fa;--line:#d5dbe1;--text:#1b232c;--quiet:#55606c;\
    --link:#0b5394;--accent:#a3262a;--good:#176f33;--caution:#805a00;--bad:#b3261e;--neutral:#55606c;--on:#fff;\
    --s0:#1f5fa8;--s1:#b3541e;--s2:#176f33;--s3:#6f42a8;--s4:#0b6e75;--s5:#a3326f;--s6:#6b6200;--s7:#55606c;--soft:#8fd0a3}
    @media (prefers-color-scheme:dark){:root{--ground:#11161c;--panel:#1a2129;--line:#36414d;--text:#e4e9ee;\
    --quiet:#a7b2bd;--link:#8cc0f5;--accent:#f0908c;--good:#6cc98a;--caution:#e3b659;--bad:#f58f87;--neutral:#a7b2bd;\
    --on:#10151b;--s0:#79b4f2;--s1:#f0a06b;--s2:#6cc98a;--s3:#bda0ee;--s4:#5cc3c9;--s5:#ec92bf;--s6:#cfc35a;--s7:#a7b2bd;\
    --soft:#2f6b44}}

    """

  private static let page = """
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
    body{margin:0 auto;padding:1.25rem clamp(1rem,4vw,3rem) 3rem;max-width:92rem;background:var(--ground);color:var(--text);\
    overflow-wrap:break-word;font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","DejaVu Sans",sans-serif}
    a{color:var(--link)}
    :focus-visible{outline:3px solid var(--link);outline-offset:2px}
    code{font-family:ui-monospace,"Cascadia Mono",Consolas,"DejaVu Sans Mono",monospace;font-size:.9em;overflow-wrap:anywhere}
    .skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:.5rem;background:var(--ground);padding:.5rem 1rem;z-index:9}
    .unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
    .top{border-bottom:3px solid var(--accent);padding-bottom:1rem;margin-bottom:1.5rem}
    .eyebrow{margin:0;color:var(--accent);font-weight:600;font-size:.85rem}
    h1{font-size:clamp(1.5rem,1.1rem + 1.8vw,2.25rem);line-height:1.2;margin:.25rem 0 .5rem}
    h2{font-size:1.35rem;line-height:1.3;margin:0 0 .75rem;padding-bottom:.3rem;border-bottom:1px solid var(--line)}
    h3{font-size:1.1rem;margin:1.5rem 0 .5rem}h4,h5,h6{font-size:1rem;margin:1.25rem 0 .5rem}
    section{margin:0 0 2.5rem}section section{margin-bottom:1rem}
    p{margin:0 0 1rem;max-width:70ch}
    .meta{color:var(--quiet);margin:0}
    .disclaimer{margin:.75rem 0 0;padding:.5rem .8rem;border-left:4px solid var(--caution);background:var(--panel);max-width:none}
    .contents{background:var(--panel);border-radius:8px;padding:.8rem 1.1rem;margin-bottom:1.75rem;font-size:.95rem}
    .contents-title{font-weight:600;margin:0 0 .25rem}
    .contents ol{margin:0;padding-left:1rem;list-style:none}.contents>ol{columns:17rem 4;padding:0}.contents li{padding:.1rem 0;break-inside:avoid}
    footer{border-top:1px solid var(--line);padding-top:1rem;margin-top:2rem;font-size:.9rem;color:var(--quiet)}
    footer h2{font-size:1rem;border:0;margin:0 0 .5rem;color:var(--text)}
    dl{margin:0}dl div{display:flex;flex-wrap:wrap;gap:0 .6rem;padding:.1rem 0}dt{min-width:10rem}dd{margin:0;color:var(--text)}dd code{white-space:pre-line}
    .sources{padding-left:1.2rem;overflow-wrap:anywhere}.hash{overflow-wrap:anywhere;font-size:.85em}
    @media (min-width:90rem){.body{display:grid;grid-template-columns:13rem minmax(0,1fr);gap:2.5rem;align-items:start}\
    .contents{position:sticky;top:1rem;max-height:calc(100vh - 2rem);overflow:auto}.contents>ol{columns:1}}

    """

  private static let blocks = """
    .cards{list-style:none;margin:0 0 1.5rem;padding:0;display:flex;flex-wrap:wrap;gap:.8rem}
    .cards>li>details[open]{min-width:min(60rem,100vw - 9rem)}
    .cards>li{flex:0 1 100%;background:var(--panel);border:1px solid var(--line);border-top:4px solid var(--c,var(--line));border-radius:6px;\
    padding:.7rem .9rem .8rem;display:flex;flex-direction:column;gap:.15rem}
    @media (min-width:30rem){.cards>li{flex-basis:calc(50% - .41rem)}}@media (min-width:48rem){.cards>li{flex-basis:calc(33.33% - .54rem)}}
    @media (min-width:64rem){.cards>li{flex-basis:calc(25% - .61rem)}}@media (min-width:90rem){.cards>li{flex-basis:calc(20% - .65rem)}}
    .good{--c:var(--good)}.caution{--c:var(--caution)}.bad{--c:var(--bad)}.neutral{--c:var(--neutral)}
    .label{font-size:.9rem;color:var(--quiet)}.figure b{font-size:1.8rem;line-height:1.2;font-variant-numeric:tabular-nums}
    .goal{font-size:.9rem;display:flex;flex-wrap:wrap;gap:0 .8rem}.status{color:var(--c);font-weight:600}
    .detail{overflow-wrap:anywhere;font-size:.85rem;color:var(--quiet)}
    .note{display:flex;gap:.7rem;padding:.6rem .8rem;border-left:4px solid var(--c,var(--link));background:var(--panel);max-width:none}
    .icon{flex:none;width:1.5rem;height:1.5rem;border-radius:50%;background:var(--c,var(--link));color:var(--on);\
    font-weight:700;text-align:center;line-height:1.5rem}
    .note.info{--c:var(--link)}.note.method{--c:var(--s3)}.note.data_gap{--c:var(--neutral)}
    .letterhead,.signatures{display:flex;flex-wrap:wrap;gap:1rem 3rem;justify-content:space-between;break-inside:avoid}
    .letterhead>div,.signatures .post{flex:1 1 16rem;text-align:center}.letterhead p,.signatures p{margin:0 auto .2rem}
    .ruled::after{content:"";display:block;width:35%;margin:.25rem auto .4rem;border-top:1px solid var(--text)}
    .kind{text-align:center;margin:1.5rem auto;font-size:1.1rem}.kind p{margin:0 auto .2rem}.addressees{display:flex;flex-wrap:wrap;gap:0 1rem}
    .addressees ul,.signatures ul{margin:0 0 1rem;padding-left:1.2rem}.signatures>div:first-child{flex:1 1 16rem;font-size:.9rem}
    .signatures .post{padding-bottom:5rem}
    .empty{color:var(--quiet);font-style:italic}.caption{font-weight:600;margin-bottom:.3rem}
    summary{cursor:pointer;color:var(--link);padding:.3rem 0;width:fit-content}

    """

  private static let tables = """
    .scroll{overflow:auto;max-height:92vh;margin:0 0 1.25rem;-webkit-overflow-scrolling:touch}
    table{border-collapse:separate;border-spacing:0;font-size:.9rem;line-height:1.35;width:100%;font-variant-numeric:tabular-nums lining-nums}
    caption{text-align:left;font-weight:600;padding:0 0 .4rem}
    th,td{padding:.35rem .5rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
    thead{position:sticky;top:0;z-index:1}thead th{background:var(--ground);vertical-align:bottom;border-bottom:2px solid var(--text)}
    .over>*{background:var(--ground);border-bottom:0}.over th{text-align:center;border-bottom:1px solid var(--text)}.over td{min-width:0}
    .group th{background:var(--panel)}.sub>*{font-weight:600}
    .footnotes{list-style:none;margin:-.75rem 0 1.25rem;padding:0;font-size:.85rem;color:var(--quiet)}
    tbody th{font-weight:600}small{white-space:nowrap;font-weight:400;color:var(--quiet);font-size:.85em}
    .n{text-align:right}.n,.d,tbody th{white-space:nowrap}thead th,thead .n,thead .d{white-space:normal}.w{min-width:15rem}tbody .w{white-space:normal}
    td:not([class]){min-width:8rem}
    td.good,td.caution,td.bad,td.neutral{color:var(--c);white-space:nowrap}
    td.good::before{content:"✓ "}td.caution::before{content:"~ "}td.bad::before{content:"✗ "}td.neutral::before{content:"? "}
    tfoot td,tfoot th{border-top:2px solid var(--text);border-bottom:0;font-weight:700}
    tbody tr:hover>*{background:var(--panel)}
    .c-heatmap td,.c-heatmap thead th+th{text-align:center;padding:.2rem .3rem;min-width:0}
    .c-heatmap tbody th{position:sticky;left:0;background:var(--ground)}.c-heatmap table{width:auto}
    .matrix{margin:0 0 2rem}.matrix table{width:auto}.matrix table td,.matrix thead th+th{text-align:center;padding:.15rem .2rem;min-width:1.6rem}
    .matrix table .n{text-align:right;padding-left:.6rem}.matrix td{vertical-align:middle;border-left:1px solid var(--ground)}.matrix td a{color:inherit}.matrix tbody th,.matrix tfoot th{position:sticky;left:0;background:var(--ground)}
    .matrix .group th{background:var(--panel)}.g{background:var(--soft)}td.x{color:var(--bad);font-weight:700}
    .matrix td.x{background:var(--bad);color:var(--on)}td.c{background:var(--caution);color:var(--on)}
    @media (max-width:45rem){.w{min-width:11rem}tbody th,tfoot th{position:sticky;left:0;background:var(--ground)}}

    """

  private static let charts = """
    .chart{margin:0 0 2rem;max-width:52rem}.c-heatmap{max-width:none}
    figcaption{margin-bottom:.5rem}figcaption b{display:block}figcaption span{color:var(--quiet);font-size:.92rem}
    .key{list-style:none;margin:0 0 .6rem;padding:0;display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;font-size:.88rem}
    .key svg{vertical-align:-2px}.names{margin-bottom:.5rem;font-size:.85rem;color:var(--quiet);max-width:none}
    .chart>svg{display:block;overflow:visible}.fixed{display:block}
    svg text{font-size:13px;fill:var(--text)}svg .halo{stroke:var(--ground);stroke-width:3px;stroke-linejoin:round}svg .figure{font-weight:600;font-variant-numeric:tabular-nums}
    svg .tick{font-size:12px;fill:var(--quiet)}svg .on{fill:var(--on);font-weight:600;font-size:12px}
    .panels{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,15rem),1fr));gap:1rem 1.5rem}.panels>div{break-inside:avoid}
    .panels svg{overflow:visible}.c-facets{max-width:none}
    .track{fill:var(--panel)}.grid{stroke:var(--line);shape-rendering:crispEdges}.mark,.base{stroke:var(--quiet)}
    line.aim,path.aim{stroke:var(--accent);stroke-width:2.5;fill:none}
    path.aim{stroke-dasharray:2 4}line.aim[y1="7"]{stroke-dasharray:2 3}
    .line{fill:none;stroke:var(--l);stroke-width:2.5;stroke-linejoin:round}
    .d1{stroke-dasharray:8 3}.d2{stroke-dasharray:3 3}.d3{stroke-dasharray:10 3 2 3}
    .band{fill:var(--l);fill-opacity:.2;stroke:none}
    .s0{fill:var(--s0)}.s1{fill:var(--s1)}.s2{fill:var(--s2)}.s3{fill:var(--s3)}.s4{fill:var(--s4)}.s5{fill:var(--s5)}\
    .s6{fill:var(--s6)}.s7{fill:var(--s7)}
    .t-good{fill:var(--good)}.t-caution{fill:var(--caution)}.t-bad{fill:var(--bad)}.t-neutral{fill:var(--neutral)}
    .l-s0{--l:var(--s0)}.l-s1{--l:var(--s1)}.l-s2{--l:var(--s2)}.l-s3{--l:var(--s3)}.l-s4{--l:var(--s4)}.l-s5{--l:var(--s5)}\
    .l-s6{--l:var(--s6)}.l-s7{--l:var(--s7)}
    .l-t-good{--l:var(--good)}.l-t-caution{--l:var(--caution)}.l-t-bad{--l:var(--bad)}.l-t-neutral{--l:var(--neutral)}
    .m{stroke:var(--l);fill:none}.l-soft{--l:var(--soft)}
    .m-cross{stroke:var(--on);stroke-width:1.8;fill:none}.m-ring{fill:none;stroke:var(--neutral);stroke-width:1.5}
    .m-dot{stroke:var(--neutral);stroke-width:4;stroke-linecap:round}.m-none{stroke:var(--neutral);stroke-width:2}
    .h0{opacity:.1}.h1{opacity:.3}.h2{opacity:.5}.h3{opacity:.75}

    """

  private static let print = """
    @page{size:A4;margin:16mm 14mm 18mm;@bottom-right{content:counter(page) " / " counter(pages);font:9pt sans-serif;color:#55606c}}
    @page wide{size:A4 landscape}
    @media print{:root{--ground:#fff;--panel:#f6f8fa;--line:#c4ccd4;--text:#000;--quiet:#444c56;--link:#0b5394;\
    --accent:#a3262a;--good:#176f33;--caution:#805a00;--bad:#b3261e;--neutral:#55606c;--on:#fff;--s0:#1f5fa8;--s1:#b3541e;\
    --s2:#176f33;--s3:#6f42a8;--s4:#0b6e75;--s5:#a3326f;--s6:#6b6200;--s7:#55606c;--soft:#8fd0a3}
    *{-webkit-print-color-adjust:exact}
    body{max-width:none;padding:0;font-size:10pt}.body{display:block}.contents,.skip,details:not([open]){display:none}
    .scroll{overflow:visible;max-height:none}.wide{page:wide}table{font-size:8.5pt}th,td{padding:.2rem .4rem}thead{display:table-header-group}\
    tfoot{display:table-row-group}thead{position:static}.w{min-width:9rem}td:not([class]){min-width:4.5rem}
    .dense table{font-size:7.5pt}.dense th,.dense td{padding:.15rem .25rem}.dense .d,.dense tbody th{white-space:normal}.dense .w{min-width:6rem}.dense td:not([class]){min-width:0}
    .matrix table td,.matrix thead th+th{min-width:1.25rem;padding:.1rem}.matrix table .n{padding-left:.3rem}
    tr,.cards>li,.note,.chart,svg{break-inside:avoid}tfoot tr{break-before:avoid}h2,h3,h4,figcaption,caption,.group{break-after:avoid}
    .cards>li{flex-basis:calc(33.33% - .54rem)}.cards>li>details[open]{min-width:0}a{color:inherit;text-decoration:none}.fixed{max-width:100%;max-height:205mm;width:auto;height:auto}\
    section{margin-bottom:1.25rem}}
    """
}
