/** Every text a page may need in the browser; mails, plain error pages and the gallery stay on the server. */
const files = import.meta.glob<Record<string, unknown>>(['./*.json', '!./mail.json', '!./server.json', '!./gallery.json'], { eager: true, import: 'default' })

export default Object.fromEntries(Object.entries(files).map(([path, texts]) => [path.slice(2, -5), texts]))
