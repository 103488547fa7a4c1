/** Every text a page may need in the browser; mails, plain error pages, the gallery, what courses give to read and what stands on certificates stay on the server. */
const files = import.meta.glob<Record<string, unknown>>(['./*.json', '!./mail.json', '!./server.json', '!./gallery.json', '!./reading.json', '!./paper.json'], { eager: true, import: 'default' })

export default Object.fromEntries(Object.entries(files).map(([path, texts]) => [path.slice(2, -5), texts]))
