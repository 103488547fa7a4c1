/** Every text a page may need in the browser; mails, plain error pages, the gallery, what courses give to read, what stands on certificates and the house’s own pages stay on the server. */
const files = import.meta.glob<Record<string, unknown>>(['./*.json', '!./mail.json', '!./server.json', '!./gallery.json', '!./reading.json', '!./paper.json', '!./pages.json'], { eager: true, import: 'default' })

export default Object.fromEntries(Object.entries(files).map(([path, texts]) => [path.slice(2, -5), texts]))
