// Follows every link of a report on disk, opens pages of each kind in Chromium at the widths of a telephone, a tablet and a screen, lets axe
// look at some of each kind, and takes the paths that a person takes.
// Usage: NODE_PATH=<folder with the packages "puppeteer-core" and "axe-core">  node .ci/checks/report.js <report> <chromium>
'use strict'

const fs = require('fs')
const path = require('path')
const { pathToFileURL } = require('url')
const puppeteer = require('puppeteer-core')
const axe = require('axe-core')

const report = path.resolve(process.argv[2])
const chromium = process.argv[3]
const WIDTHS = [390, 768, 1280]
const SCHEMES = [['light', 1280], ['dark', 390]]
const TABS = 4
const OPENED_OF_A_KIND = 8
const OF_A_KIND = 1
const SMALLEST_LETTER = 11
const ROOM = 6
const TALL = 140
const NARROW = 250
const SCRIPT = /<script src="(\.\.\/)?page\.js" defer><\/script>/g
const problems = []

const pages = fs
  .readdirSync(report, { recursive: true })
  .map((name) => name.split(path.sep).join('/'))
  .filter((name) => name.endsWith('.html'))
  .sort()

function checkLinks() {
  const ids = new Map()
  const idsOf = (file) => {
    if (!ids.has(file)) {
      ids.set(file, new Set([...fs.readFileSync(file, 'utf8').matchAll(/ id="([^"]*)"/g)].map((match) => match[1])))
    }
    return ids.get(file)
  }
  let count = 0
  for (const page of pages) {
    const file = path.join(report, page)
    const content = fs.readFileSync(file, 'utf8')
    if ((content.match(/<script/g) || []).length !== 1 || (content.match(SCRIPT) || []).length !== 1 || !content.includes("default-src 'none'")) {
      problems.push(`${page}: has another script than that of the folder, or no policy`)
    }
    for (const [, raw] of content.matchAll(/ (?:href|src)="([^"]*)"/g)) {
      const link = raw.replace(/&amp;/g, '&')
      if (/^https?:/.test(link)) {
        continue
      }
      count++
      const [target, anchor] = link.split('#')
      const there = target === '' ? file : path.resolve(path.dirname(file), decodeURI(target))
      if (!fs.existsSync(there) || !fs.statSync(there).isFile()) {
        problems.push(`${page}: link to ${link} leads nowhere`)
      } else if (anchor && !idsOf(there).has(anchor)) {
        problems.push(`${page}: link to ${link} names no id`)
      }
    }
  }
  return count
}

// People read names: no page shows the id of a thing, but where it says that it is one, or in an address.
function checkNames() {
  const ids = new Set(pages.filter((page) => page.includes('/') && !page.startsWith('answers/')).map((page) => path.basename(page, '.html')))
  for (const page of pages) {
    const content = fs.readFileSync(path.join(report, page), 'utf8')
    const text = content
      .slice(content.indexOf('<main'), content.indexOf('<footer'))
      .replace(/<code>.*?<\/code>|<a rel="noreferrer".*?<\/a>|<[^>]*>/gs, ' ')
      .replace(/https?:\S+/g, ' ')
    for (const [id] of text.matchAll(/(?<![\w/.-])[a-z0-9]+(?:-[a-z0-9]+)+(?![\w/-]|\.\w| [0-9]{4}\.)/g)) {
      if (ids.has(id)) {
        problems.push(`${page}: shows the id ${id}`)
      }
    }
  }
}

// The largest pages of each folder and the smallest one, and all pages at the top.
function ofEachKind(count) {
  const folders = new Map()
  for (const page of pages) {
    const folder = path.dirname(page)
    folders.set(folder, [...(folders.get(folder) || []), page])
  }
  const chosen = []
  for (const [folder, members] of folders) {
    const bySize = [...members].sort((a, b) => fs.statSync(path.join(report, b)).size - fs.statSync(path.join(report, a)).size)
    chosen.push(...(folder === '.' ? bySize : [...new Set([...bySize.slice(0, count), bySize[bySize.length - 1]])]))
  }
  return chosen
}

async function open(tab, page) {
  await tab.goto(pathToFileURL(path.join(report, page)).href, { waitUntil: 'load' })
}

function listen(tab, opened) {
  const folder = pathToFileURL(report + path.sep).href
  tab.on('console', (message) => ['error', 'warn'].includes(message.type()) && problems.push(`${opened()}: console: ${message.text()}`))
  tab.on('pageerror', (error) => problems.push(`${opened()}: ${error.message}`))
  tab.on('requestfailed', (request) => problems.push(`${opened()}: request failed: ${request.url()}`))
  tab.on('request', (request) => request.url().startsWith(folder) || problems.push(`${opened()}: asks for ${request.url()}`))
}

async function inTabs(browser, work, width, look) {
  const queue = [...work]
  await Promise.all(
    Array.from({ length: TABS }, async () => {
      const tab = await browser.newPage()
      let opened = ''
      listen(tab, () => opened)
      await tab.setViewport({ width, height: 800 })
      for (let page = queue.shift(); page !== undefined; page = queue.shift()) {
        opened = page
        await look(tab, page)
      }
      await tab.close()
    })
  )
}

// One width after the other: to resize a window costs more than to open a page.
function checkWidth(width) {
  return async (tab, page) => {
    await open(tab, page)
    const wide = await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    if (wide > 0) {
      problems.push(`${page}: scrolls sideways by ${wide} px at ${width} px`)
    }
    const letter = await tab.evaluate(() =>
      Math.min(
        99,
        ...[...document.querySelectorAll('svg text')]
          .filter((text) => text.getClientRects().length > 0)
          .map((text) => parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a)
      )
    )
    if (letter < SMALLEST_LETTER) {
      problems.push(`${page}: letters of ${letter.toFixed(1)} px at ${width} px`)
    }
    const room = await tab.evaluate(() =>
      Math.min(
        99,
        ...[...document.querySelectorAll('.panel svg text')]
          .filter((text) => text.getClientRects().length > 0)
          .map((text) => text.getBoundingClientRect().top - text.closest('.panel').querySelector('p').getBoundingClientRect().bottom)
      )
    )
    if (room < ROOM) {
      problems.push(`${page}: a label ${room.toFixed(1)} px below the title of its panel at ${width} px`)
    }
    const squeezed = await tab.evaluate(
      (tall, narrow) => {
        const text = document.createRange()
        return [...document.querySelectorAll('.explorer td')].filter((cell) => {
          text.selectNodeContents(cell)
          return text.getBoundingClientRect().height > tall && cell.getBoundingClientRect().width < narrow
        }).length
      },
      TALL,
      NARROW
    )
    if (width === WIDTHS[0] && squeezed > 0) {
      problems.push(`${page}: ${squeezed} narrow cells over ${TALL} px tall at ${width} px`)
    }
  }
}

function must(holds, what) {
  if (!holds) {
    problems.push(`path: ${what}`)
  }
}

const textOf = (tab, selector) => tab.$eval(selector, (found) => found.textContent)

async function follow(tab, selector) {
  await Promise.all([tab.waitForNavigation({ waitUntil: 'load' }), tab.click(selector)])
}

// Kyrgyzstan's debt to China: in one click the number of the first page on the page of the country, in two its working, in three a source.
async function debtOfKyrgyzstan(tab) {
  await open(tab, 'index.html')
  const share = await textOf(tab, 'main > p a[href^="answers/"]')
  await follow(tab, 'main > p a[href="countries/KG.html"]')
  const box = await tab.$$eval('main table a[href^="../answers/"]', (links) => links.map((link) => link.textContent))
  must(box.includes(share), `the share on the first page, ${share}, is not in the box of Kyrgyzstan: ${box}`)
  await follow(tab, 'main table a[href^="../answers/"]')
  await follow(tab, 'main a[href^="../sources/"]')
  must(tab.url().includes('/sources/'), 'the working leads to no source')
}

// Why sources say 40 percent: in one click from the country each number on time, and in another a source of it.
async function otherNumbers(tab) {
  await open(tab, 'countries/KG.html')
  await follow(tab, 'main a[href*="answers/why-do-sources-say-other-numbers"]')
  const points = await tab.$$eval('.panels .said', (found) => found.length)
  const sentences = await tab.$$eval('main > p', (found) => found.filter((one) => / %: share of .* owed to /.test(one.textContent)).length)
  must(points >= 5 && sentences > points, `points: ${points}, sentences: ${sentences}`)
  await follow(tab, 'main > p a[href^="../sources/"]')
}

async function huaweiInUzbekistan(tab) {
  await open(tab, 'deployments/index.html')
  await tab.select('select[aria-label="Country"]', 'Uzbekistan')
  await tab.type('.tools input', 'huawei')
  const shown = () => tab.$$eval('table.explorer tbody tr:not([hidden])', (found) => found.map((row) => row.textContent))
  const rows = await shown()
  must(rows.length > 0 && rows.every((row) => /huawei/i.test(row) && row.includes('Uzbekistan')), `Huawei's systems in Uzbekistan: ${rows.length}`)
  await tab.click('th button')
  const sorted = await shown()
  must(sorted.length === rows.length && sorted.join() !== rows.join(), 'names are not put in order')
}

async function disputesOfDushanbe(tab) {
  await open(tab, 'disputes.html')
  await tab.type('.tools input', 'dushanbe')
  const rows = await tab.$$eval('main tbody tr:not([hidden])', (found) => found.map((row) => row.textContent))
  must(rows.length > 0 && rows.every((row) => /dushanbe/i.test(row)), `disputes about Dushanbe: ${rows.length}`)
}

// The last row that is not after the month, and the same by the list of readings on the page of the country.
async function knownInApril2020(tab) {
  await open(tab, 'index.html')
  await tab.click('nav summary')
  await follow(tab, 'nav a[href="known-when.html"]')
  const rows = await tab.$$eval('main table', (tables) => [...tables[0].tBodies[0].rows].map((row) => [...row.cells].map((cell) => cell.textContent)))
  const then = rows.filter((row) => row[0] <= '2020-04').pop()
  const now = rows[rows.length - 1]
  must(then !== undefined && Number(then[1]) > 0 && Number(then[1]) < Number(now[1]), `systems known in April 2020: ${then}; now: ${now}`)
}

async function throughOtherReadings(tab) {
  const shown = () => tab.$$eval('.choices details', (found) => found.filter((view) => view.checkVisibility() && view.open).map((view) => view.textContent))
  await open(tab, 'countries/KG.html')
  const before = await shown()
  const brief = await tab.$$eval('select[aria-label="Seen through"] option', (all) => all.map((one) => one.value).find((label) => label.startsWith('only ')))
  await tab.select('select[aria-label="Seen through"]', brief)
  const after = await shown()
  must(before.length === 1 && after.length === 1 && before[0] !== after[0], `one reading is shown, and another after the choice: ${before.length}, ${after.length}`)
  await open(tab, 'countries/TJ.html')
  must((await tab.$eval('select[aria-label="Seen through"]', (list) => list.value)) === brief, 'the reading is kept on the next page')
  await tab.evaluate(() => sessionStorage.clear())
}

async function figuresToTake(tab) {
  await open(tab, 'index.html')
  const taken = await tab.evaluate(async () => {
    const texts = []
    const made = URL.createObjectURL
    URL.createObjectURL = (blob) => {
      texts.push(blob.text())
      return made(blob)
    }
    document.querySelector('.panels details').open = true
    document.querySelectorAll('.panels .tools button').forEach((button) => button.click())
    return Promise.all(texts)
  })
  must(taken.length === 6 && /^,Kyrgyzstan,/.test(taken[0]) && taken[0].split('\n').length > 15 && taken[1].startsWith('<svg'), 'CSV and SVG of a figure')
}

async function searchWithTypos(tab) {
  for (const [page, typed, wanted] of [
    ['index.html', 'Hauwei', 'organizations/huawei.html'],
    ['countries/KG.html', 'Dushambe', 'dushanbe'],
    ['disputes.html', 'kyrgyz', 'countries/KG.html'],
  ]) {
    await open(tab, page)
    await tab.type('.search input', typed)
    await tab.waitForSelector('.found:not([hidden]) a', { timeout: 20000 }).catch(() => {})
    const found = await tab.$$eval('.found a', (links) => links.map((link) => link.href))
    must(found.some((link) => link.includes(wanted)), `search for ${typed} finds ${found.slice(0, 3)}`)
  }
}

async function withoutScript(tab) {
  await tab.setJavaScriptEnabled(false)
  for (const page of ['index.html', 'countries/KG.html', 'deployments/index.html']) {
    await open(tab, page)
    const shown = await textOf(tab, 'main')
    must(shown.length > 2000 && (await tab.$('.tools')) === null, `${page} without script`)
  }
  await tab.setJavaScriptEnabled(true)
}

async function onPaper(tab) {
  await tab.emulateMediaType('print')
  await open(tab, 'countries/KG.html')
  must(await tab.$eval('header', (header) => getComputedStyle(header).display === 'none'), 'paper has navigation')
  await tab.emulateMediaType(null)
  for (const country of ['KG', 'KZ', 'TJ', 'TM', 'UZ']) {
    await open(tab, `countries/${country}.html`)
    const paper = Buffer.from(await tab.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1')
    const sheets = (paper.match(/\/Type\s*\/Page\b/g) || []).length
    must(sheets >= 1 && sheets <= 2, `${country} takes ${sheets} sheets of paper`)
  }
}

async function checkPaths(browser) {
  const tab = await browser.newPage()
  let walked = ''
  listen(tab, () => walked)
  await tab.setViewport({ width: 1280, height: 800 })
  for (const walk of [debtOfKyrgyzstan, otherNumbers, huaweiInUzbekistan, disputesOfDushanbe, knownInApril2020, throughOtherReadings, figuresToTake, searchWithTypos, withoutScript, onPaper]) {
    walked = walk.name
    await walk(tab).catch((error) => problems.push(`path: ${walk.name}: ${error.message}`))
  }
  await tab.close()
}

function checkBarriers(scheme) {
  return async (tab, page) => {
    await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
    await open(tab, page)
    await tab.evaluate(axe.source)
    const result = await tab.evaluate(() => axe.run(document, { resultTypes: ['violations'], preload: false }))
    for (const violation of result.violations) {
      const where = violation.nodes.slice(0, 3).map((node) => node.html.slice(0, 160))
      problems.push(`${page} (${scheme}): ${violation.id}: ${violation.help}: ${where.join(' | ')}`)
    }
  }
}

async function main() {
  const links = checkLinks()
  checkNames()
  const browser = await puppeteer.launch({ executablePath: chromium, args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] })
  const opened = ofEachKind(OPENED_OF_A_KIND)
  const kinds = ofEachKind(OF_A_KIND)
  try {
    await checkPaths(browser)
    for (const width of WIDTHS) {
      await inTabs(browser, opened, width, checkWidth(width))
    }
    for (const [scheme, width] of SCHEMES) {
      await inTabs(browser, kinds, width, checkBarriers(scheme))
    }
  } finally {
    await browser.close()
  }
  problems.slice(0, 40).forEach((problem) => console.error(problem))
  console.log(`${pages.length} pages, ${links} links followed, ${opened.length} pages opened at ${WIDTHS.join(', ')} px, ${kinds.length} pages seen by axe in light and`
      + ` dark: ${problems.length} problems`)
  process.exitCode = pages.length > 100 && problems.length === 0 ? 0 : 1
}

main().catch((error) => {
  console.error(error)
  process.exitCode = 1
})
