// node _sheet.mjs out.png height file...
import { chromium } from "playwright-core"; import {readFileSync} from "node:fs";
const [out,h,...f]=process.argv.slice(2);
const b=await chromium.launch({executablePath:"/usr/bin/chromium",args:["--no-sandbox"]});const p=await b.newPage({viewport:{width:2400,height:+h}});
await p.setContent(`<body style="margin:0;background:#888;display:flex;gap:8px;align-items:flex-start">${f.map(x=>`<img style="max-height:${h}px" src="data:image/png;base64,${readFileSync(x).toString("base64")}">`).join("")}`);
const w=await p.evaluate(()=>document.body.scrollWidth);await p.setViewportSize({width:Math.min(w,4000),height:+h});await p.screenshot({path:out});await b.close();
