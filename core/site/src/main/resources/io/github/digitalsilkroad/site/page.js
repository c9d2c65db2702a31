// Search over all pages, and filter, sort and CSV of tables. A classic script, since a page of a folder loads no modules; it only adds to
// pages that can be read without it.
'use strict'
;(function () {
  const base = document.currentScript.src.replace(/page\.js$/, '')

  function element(tag, attributes, words) {
    const made = document.createElement(tag)
    Object.entries(attributes || {}).forEach(([name, value]) => made.setAttribute(name, value))
    if (words !== undefined) {
      made.textContent = words
    }
    return made
  }

  function load(name) {
    return new Promise((done, failed) => {
      const script = element('script', { src: base + name })
      script.onload = done
      script.onerror = failed
      document.head.append(script)
    })
  }

  // Two letters that changed places are two edits.
  const fuzzy = (term) => (term.length > 5 ? 2 : term.length > 3 ? 1 : false)
  const weight = (id) => (id.startsWith('countries/') ? 8 : /^(organizations|deployments|financings|places)\//.test(id) ? 2 : 1)

  let index
  function searchIndex() {
    index =
      index ||
      Promise.all([load('minisearch.js'), load('search-data.js')]).then(() => {
        const plain = (term) => term.normalize('NFKD').replace(/[\u0300-\u036f\u02bb\u02bc\u2018\u2019']/g, '').toLowerCase() || null
        const made = new MiniSearch({
          fields: ['name', 'names', 'words', 'kind'],
          storeFields: ['name', 'kind'],
          processTerm: plain,
          searchOptions: { boost: { name: 4, names: 3 }, prefix: true, fuzzy, boostDocument: weight, combineWith: 'AND' },
        })
        made.addAll(window.pagesToSearch.map(([id, name, kind, names, words]) => ({ id, name, kind, names, words })))
        return made
      })
    return index
  }

  function addSearch() {
    const box = element('search', { class: 'search' })
    const input = element('input', { type: 'search', placeholder: 'Search', 'aria-label': 'Search everything', autocomplete: 'off' })
    const found = element('ul', { class: 'found', hidden: '' })
    const said = element('p', { class: 'unseen', role: 'status' })
    box.append(input, found, said)
    document.querySelector('header').append(box)
    const show = async () => {
      const words = input.value.trim()
      const made = await searchIndex()
      if (words !== input.value.trim()) {
        return
      }
      let hits = made.search(words)
      if (hits.length === 0) {
        hits = made.search(words, { combineWith: 'OR' })
      }
      found.replaceChildren(
        ...hits.slice(0, 12).map((hit) => {
          const item = element('li')
          item.append(element('a', { href: base + hit.id }, hit.name), element('span', {}, ' ' + hit.kind))
          return item
        })
      )
      found.hidden = hits.length === 0
      said.textContent = words ? hits.length + ' found' : ''
    }
    input.addEventListener('focus', searchIndex)
    input.addEventListener('input', show)
    box.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') {
        found.hidden = true
      }
      if (event.key === 'Enter' && event.target === input && found.querySelector('a')) {
        location.href = found.querySelector('a').href
      }
    })
  }

  function valueOf(row, column) {
    const cell = row.cells[column]
    return cell.dataset.n === undefined ? cell.textContent : Number(cell.dataset.n)
  }

  function compare(one, other) {
    if (one === '' || other === '') {
      return one === other ? 0 : one === '' ? 1 : -1
    }
    return typeof one === 'number' && typeof other === 'number' ? one - other : String(one).localeCompare(String(other), 'en', { numeric: true })
  }

  function csvOf(rows) {
    const cell = (text) => {
      const safe = /^[=+\-@]/.test(text) && !/^-[0-9.]+$/.test(text) ? "'" + text : text
      return /[",\n]/.test(safe) ? '"' + safe.replace(/"/g, '""') + '"' : safe
    }
    return rows.map((row) => [...row.cells].map((one) => cell(one.textContent.trim())).join(',') + '\n').join('')
  }

  function save(name, type, text) {
    const link = element('a', { download: name, href: URL.createObjectURL(new Blob([text], { type })) })
    link.click()
    URL.revokeObjectURL(link.href)
  }

  // What a figure shows, to take away: its numbers, and its pictures one by one.
  function offer(figure) {
    const tools = element('div', { class: 'tools' })
    figure.querySelectorAll('table').forEach((table) => {
      const csv = element('button', { type: 'button' }, 'CSV')
      csv.addEventListener('click', () => save('figure.csv', 'text/csv', csvOf([...table.tHead.rows, ...table.tBodies[0].rows])))
      tools.append(csv)
    })
    const svg = element('button', { type: 'button' }, 'SVG')
    svg.addEventListener('click', () =>
      figure.querySelectorAll('svg').forEach((picture) => save('figure.svg', 'image/svg+xml', new XMLSerializer().serializeToString(picture)))
    )
    tools.append(svg)
    figure.querySelector('details').append(tools)
  }

  function explore(table) {
    const body = table.tBodies[0]
    const rows = [...body.rows]
    const heads = [...table.tHead.rows[0].cells]
    const tools = element('div', { class: 'tools' })
    const text = element('input', { type: 'search', placeholder: 'Filter', 'aria-label': 'Filter the rows' })
    const said = element('span', { role: 'status' })
    const csv = element('button', { type: 'button' }, 'Rows shown as CSV')
    const choices = []
    heads.forEach((head, column) => {
      const all = rows.map((row) => row.cells[column].textContent).filter((value) => value)
      const values = [...new Set(all)].sort()
      if (column > 0 && head.align !== 'right' && values.length > 1 && values.length <= 15 && 2 * values.length <= all.length) {
        const choice = element('select', { 'aria-label': head.textContent })
        choice.append(element('option', { value: '' }, head.textContent + ': all'), ...values.map((value) => element('option', { value }, value)))
        choices.push([column, choice])
      }
    })
    const filter = () => {
      const words = text.value.toLowerCase().split(/\s+/)
      let shown = 0
      rows.forEach((row) => {
        const all = row.textContent.toLowerCase()
        const fits = words.every((word) => all.includes(word)) && choices.every(([column, choice]) => !choice.value || row.cells[column].textContent === choice.value)
        row.hidden = !fits
        shown += fits ? 1 : 0
      })
      said.textContent = shown + ' of ' + rows.length
    }
    heads.forEach((head, column) => {
      if (!head.textContent) {
        return
      }
      const button = element('button', { type: 'button' }, head.textContent)
      head.replaceChildren(button)
      button.addEventListener('click', () => {
        const down = head.getAttribute('aria-sort') === 'ascending'
        heads.forEach((other) => other.removeAttribute('aria-sort'))
        head.setAttribute('aria-sort', down ? 'descending' : 'ascending')
        const sorted = [...rows].sort((a, b) => {
          const one = valueOf(a, column)
          const other = valueOf(b, column)
          return one === '' || other === '' || !down ? compare(one, other) : compare(other, one)
        })
        body.append(...sorted)
      })
    })
    csv.addEventListener('click', () => {
      const lines = csvOf([table.tHead.rows[0], ...[...body.rows].filter((row) => !row.hidden)])
      save((table.dataset.name || 'rows') + '.csv', 'text/csv', lines)
    })
    text.addEventListener('input', filter)
    choices.forEach(([, choice]) => choice.addEventListener('change', filter))
    tools.append(text, ...choices.map(([, choice]) => choice), csv, said)
    table.parentElement.before(tools)
    filter()
  }

  // The choice holds on the next page too, where the browser keeps what a page of a folder says.
  function remembered(name, label) {
    try {
      if (label === undefined) {
        return sessionStorage.getItem(name)
      }
      sessionStorage.setItem(name, label)
    } catch (refused) {
      return null
    }
    return label
  }

  // One list in place of summaries to open.
  function choose(box) {
    const name = box.dataset.name
    const views = [...box.children]
    const labels = views.map((view) => view.querySelector('summary').textContent)
    const list = element('select', { 'aria-label': name })
    list.append(...labels.map((label) => element('option', { value: label }, label)))
    const show = () =>
      views.forEach((view, at) => {
        view.open = labels[at] === list.value
      })
    const before = remembered(name)
    if (labels.includes(before)) {
      list.value = before
    }
    list.addEventListener('change', () => {
      remembered(name, list.value)
      show()
    })
    const label = element('label', { class: 'tools' }, name)
    label.append(list)
    box.before(label)
    box.classList.add('chosen')
    show()
  }

  addSearch()
  document.querySelectorAll('.choices').forEach(choose)
  document.querySelectorAll('figure').forEach((figure) => {
    if (figure.querySelector('details table')) {
      offer(figure)
    }
  })
  document.querySelectorAll('main table').forEach((table) => {
    if (table.classList.contains('explorer') || (table.tHead && !table.closest('figure') && table.tBodies[0].rows.length >= 20)) {
      explore(table)
    }
  })
})()
