// Renders one document again and again with one engine, and prints how many milliseconds one took on average.
//
//   node render.mjs ENGINE TEMPLATE DATA OUT WARM TIMES
//
// The template is read once; each time a document is rendered from the facts and written to OUT.
import fs from "node:fs";
import { promisify } from "node:util";

const [engine, template, data, out, warm, times] = process.argv.slice(2);
const bytes = fs.readFileSync(template);
const facts = JSON.parse(fs.readFileSync(data, "utf8"));

const engines = {
  async docxtemplater() {
    const { default: PizZip } = await import("pizzip");
    const { default: Docxtemplater } = await import("docxtemplater");
    return () => {
      const document = new Docxtemplater(new PizZip(bytes), { paragraphLoop: true, linebreaks: false });
      document.render(facts);
      return document.getZip().generate({ type: "nodebuffer", compression: "DEFLATE", compressionOptions: { level: 6 } });
    };
  },
  async "easy-template-x"() {
    const { TemplateHandler } = await import("easy-template-x");
    const handler = new TemplateHandler();
    return () => handler.process(bytes, facts);
  },
  async carbone() {
    const { default: carbone } = await import("carbone");
    const render = promisify(carbone.render);
    return () => render(template, facts);
  },
};

const render = await engines[engine]();
for (let count = 0; count < Number(warm); count += 1) await render();
const start = process.hrtime.bigint();
for (let count = 0; count < Number(times); count += 1) fs.writeFileSync(out, await render());
console.log(Number(process.hrtime.bigint() - start) / 1e6 / Number(times));
process.exit(0);
