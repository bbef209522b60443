import { shareSvg } from '#src/lib/pictures/share-picture.ts';
import { pngOf } from '#src/lib/pictures/png.ts';
import { Resvg } from '@resvg/resvg-js';
import { fontFiles } from '#src/lib/pictures/fonts.ts';
import sharp from 'sharp';
import { createHash } from 'node:crypto';
const svg = shareSvg({kind:'Văn bản', title:'Kế hoạch thực hiện Quyết định 1983/QĐ-TTg, Kết luận 92-KL/TW về chính sách xã hội tại Hậu Giang'});
let t=performance.now(); const n=20;
for(let i=0;i<n;i++) pngOf(svg);
console.log('own', (performance.now()-t)/n, pngOf(svg).length);
t=performance.now(); let img;
for(let i=0;i<n;i++) img=new Resvg(svg,{font:{fontFiles,loadSystemFonts:false,defaultFontFamily:'Be Vietnam Pro'}}).render();
console.log('resvg render', (performance.now()-t)/n);
t=performance.now(); let px;
for(let i=0;i<n;i++) px=img.pixels;
console.log('pixels copy', (performance.now()-t)/n);
for (const o of [{palette:true},{palette:true,dither:0,effort:1},{palette:true,dither:0,effort:1,compressionLevel:6},{palette:true,dither:0,effort:7},{palette:true,dither:0,effort:10},{palette:true,dither:0,effort:1,colours:64},{palette:true,dither:0,effort:1,quality:90},{compressionLevel:6},{compressionLevel:9}]) {
  t=performance.now(); const c0=process.cpuUsage(); let out;
  for(let i=0;i<n;i++) out=await sharp(px,{raw:{width:1200,height:630,channels:4}}).png(o).toBuffer();
  const c=process.cpuUsage(c0);
  console.log(JSON.stringify(o),(performance.now()-t)/n,'cpu',(c.user+c.system)/1000/n,out.length,createHash('sha256').update(out).digest('hex').slice(0,8));
}
