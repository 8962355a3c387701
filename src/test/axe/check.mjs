// Looks for obstacles in the page of the rules with axe, in headless Chromium: light, dark and as it is printed, wide and narrow.
//   ./rhomboid docs -o target/page.html && cd src/test/axe && npm install && npm run check ../../../target/page.html
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import puppeteer from 'puppeteer-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const views = [
  { name: 'light', media: 'screen', scheme: 'light', width: 1280 },
  { name: 'dark', media: 'screen', scheme: 'dark', width: 390 },
  { name: 'print', media: 'print', scheme: 'light', width: 1280 },
];

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
  protocolTimeout: 900_000,
});
let bad = 0;
for (const view of views) {
  const page = await browser.newPage();
  page.on('request', request => {
    if (!/^(file|data):/.test(request.url())) {
      console.log(`${view.name}: the page asks for ${request.url()}`);
      bad++;
    }
  });
  await page.setBypassCSP(true);
  await page.emulateMediaType(view.media);
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: view.scheme }]);
  await page.setViewport({ width: view.width, height: 900 });
  await page.goto('file://' + resolve(process.argv[2]));
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  await page.evaluate(() => document.querySelectorAll('details').forEach(details => { details.open = true; }));
  await page.evaluate(axe);
  const result = await page.evaluate(runOnly => window.axe.run(document, {
    runOnly, resultTypes: ['violations'], rules: { 'target-size': { enabled: true } },
  }), tags);
  console.log(`${view.name}: ${result.violations.length} violations, ${result.passes.length} rules passed`
    + (wide ? '; wider than the window' : ''));
  for (const violation of result.violations) {
    console.log(`  ${violation.id}, ${violation.nodes.length} places: ${violation.help}`);
    violation.nodes.slice(0, 3).forEach(node => console.log('    ' + node.html.slice(0, 150)));
  }
  bad += result.violations.length + (wide ? 1 : 0);
  await page.close();
}
await browser.close();
process.exit(bad ? 1 : 0);
