// Opens every page of a report in Chromium, follows every link on disk, and lets axe look at each kind of page.
// Usage: NODE_PATH=<folder with the packages "puppeteer-core" and "axe-core">  node .ci/checks/report.js <report> <chromium>
'use strict'

const fs = require('fs')
const path = require('path')
const { pathToFileURL } = require('url')
const puppeteer = require('puppeteer-core')
const axe = require('axe-core')

const report = path.resolve(process.argv[2])
const chromium = process.argv[3]
const WIDTHS = [390, 1280]
const SCHEMES = [['light', 1280], ['dark', 390]]
const TABS = 4
const OF_A_KIND = 2
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
    for (const [, raw] of fs.readFileSync(file, 'utf8').matchAll(/ (?:href|src)="([^"]*)"/g)) {
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

// The largest and the smallest page of each folder, and all pages at the top.
function ofEachKind() {
  const folders = new Map()
  for (const page of pages) {
    const folder = path.dirname(page)
    folders.set(folder, [...(folders.get(folder) || []), page])
  }
  const chosen = []
  for (const [folder, members] of folders) {
    const bySize = [...members].sort((a, b) => fs.statSync(path.join(report, b)).size - fs.statSync(path.join(report, a)).size)
    chosen.push(...(folder === '.' ? bySize : [...new Set([...bySize.slice(0, OF_A_KIND), bySize[bySize.length - 1]])]))
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
  }
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
  const browser = await puppeteer.launch({ executablePath: chromium, args: ['--no-sandbox', '--disable-gpu'] })
  const kinds = ofEachKind()
  try {
    for (const width of WIDTHS) {
      await inTabs(browser, pages, width, checkWidth(width))
    }
    for (const [scheme, width] of SCHEMES) {
      await inTabs(browser, kinds, width, checkBarriers(scheme))
    }
  } finally {
    await browser.close()
  }
  problems.slice(0, 40).forEach((problem) => console.error(problem))
  console.log(`${pages.length} pages opened at ${WIDTHS.join(' and ')} px, ${links} links followed, ${kinds.length} pages seen by axe in light and`
      + ` dark: ${problems.length} problems`)
  process.exitCode = pages.length > 100 && problems.length === 0 ? 0 : 1
}

main().catch((error) => {
  console.error(error)
  process.exitCode = 1
})
