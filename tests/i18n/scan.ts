import { relative } from 'node:path'
import ts from 'typescript'

/** Asks the TypeScript compiler which texts the code wants, and where words stand in components that should be texts. */

/** A text that is asked for. `*` in a key stands for what only the running site knows. */
export interface Wanted {
  /** with its namespace: `offers:card.free` */
  key: string
  /** names of the values that are given, or null when they are not known here */
  given: Set<string> | null
  where: string
}

export interface Scan {
  wanted: Wanted[]
  /** Calls whose key nobody can know from reading; each must be explained in the test. */
  unknown: string[]
  /** Codes of refused fields: `forms:errors.<code>`. */
  codes: { code: string; where: string }[]
  /** Every piece of text in the code, for keys that travel as values. */
  literals: Set<string>
  /** Words that a person would read and that are no texts. */
  words: { text: string; where: string }[]
}

const root = new URL('../..', import.meta.url).pathname

/** Parses the project's files (or other ones, for a test of this scanner) with types. */
export function programOf(files: readonly string[]): ts.Program {
  const config = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root)
  return ts.createProgram([...files], { ...options, incremental: false, tsBuildInfoFile: undefined, skipLibCheck: true })
}

export function scan(program: ts.Program, isOurs: (file: string) => boolean): Scan {
  const checker = program.getTypeChecker()
  const found: Scan = { wanted: [], unknown: [], codes: [], literals: new Set(), words: [] }

  for (const source of program.getSourceFiles()) {
    if (!isOurs(source.fileName)) continue
    const where = (node: ts.Node) => `${relative(root, source.fileName)}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`
    const visit = (node: ts.Node): void => {
      if (ts.isStringLiteralLike(node)) found.literals.add(node.text)
      if (ts.isTemplateHead(node)) found.literals.add(node.text)
      if (ts.isCallExpression(node)) readCall(node, where(node))
      if (ts.isPropertyAssignment(node)) readProperty(node, where(node))
      if (ts.isJsxText(node) && hasLetters(node.text)) found.words.push({ text: node.text.trim(), where: where(node) })
      if (ts.isJsxExpression(node) && node.expression && (ts.isJsxElement(node.parent) || ts.isJsxFragment(node.parent)))
        wordsIn(node.expression, where(node))
      if (ts.isJsxAttribute(node) && READ_ALOUD.has(node.name.getText())) {
        const value = node.initializer
        if (value && ts.isStringLiteral(value) && hasLetters(value.text)) found.words.push({ text: value.text, where: where(node) })
        if (value && ts.isJsxExpression(value) && value.expression) wordsIn(value.expression, where(node))
      }
      ts.forEachChild(node, visit)
    }
    visit(source)
  }
  return found

  function readCall(call: ts.CallExpression, where: string) {
    const [first, second] = call.arguments
    if (call.expression.getText() === 'flashHeader' && first && ts.isObjectLiteralExpression(first)) return readFlash(first, where)
    const namespaces = namespacesOf(call.expression)
    if (!namespaces || !first) return
    const given = second ? valuesIn(second) : new Set<string>()
    for (const key of textsOf(first)) {
      if (key === '*') found.unknown.push(where)
      else if (key.includes(':')) found.wanted.push({ key, given, where })
      // i18next looks in the namespaces in their order; a key without one belongs to the first
      else found.wanted.push({ key: `${namespaces[0] ?? 'translation'}:${key}`, given, where })
    }
  }

  /** A sentence for the next page: its key is in the namespace `flash` when it names none. */
  function readFlash(message: ts.ObjectLiteralExpression, where: string) {
    const property = (name: string) => message.properties.find((each) => each.name?.getText() === name)
    const [key, values] = [property('key'), property('values')]
    const keys =
      key && ts.isPropertyAssignment(key)
        ? textsOf(key.initializer)
        : key && ts.isShorthandPropertyAssignment(key)
          ? textsOf(key.name)
          : ['*']
    const given = values && ts.isPropertyAssignment(values) ? valuesIn(values.initializer) : new Set<string>()
    // a key that comes as a value is among the literals of the code
    for (const each of keys) if (each !== '*') found.wanted.push({ key: each.includes(':') ? each : `flash:${each}`, given, where })
  }

  /** The namespaces of a translator, null when the thing called is none. */
  function namespacesOf(callee: ts.Expression): string[] | null {
    const type = checker.getTypeAtLocation(callee)
    if (type.aliasSymbol?.name !== 'TFunction' && type.symbol?.name !== 'TFunction') return null
    const argument = (type.aliasTypeArguments ?? checker.getTypeArguments(type as ts.TypeReference))[0]
    if (!argument) return null
    if (argument.isStringLiteral()) return [argument.value]
    if (checker.isTupleType(argument))
      return checker.getTypeArguments(argument as ts.TypeReference).flatMap((part) => (part.isStringLiteral() ? [part.value] : []))
    return []
  }

  function valuesIn(options: ts.Expression): Set<string> | null {
    const type = checker.getTypeAtLocation(options)
    if (checker.getIndexInfosOfType(type).length > 0 || type.isUnion()) return null
    return new Set(type.getProperties().map((property) => property.name))
  }

  /** Every text an expression can be; `*` for what cannot be known. */
  function textsOf(node: ts.Expression): string[] {
    if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) return textsOf(node.expression)
    if (ts.isStringLiteralLike(node)) return [node.text]
    if (ts.isConditionalExpression(node)) return [...textsOf(node.whenTrue), ...textsOf(node.whenFalse)]
    if (ts.isTemplateExpression(node)) {
      return node.templateSpans.reduce<string[]>(
        (heads, span) => heads.flatMap((head) => textsOf(span.expression).map((part) => head + part + span.literal.text)),
        [node.head.text],
      )
    }
    const type = checker.getTypeAtLocation(node)
    const parts = type.isUnion() ? type.types : [type]
    // null and undefined stand in the type where the page has already looked that they do not come
    const known = parts.flatMap((part) =>
      part.isStringLiteral() || part.isNumberLiteral()
        ? [String(part.value)]
        : (part.flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined)) !== 0
          ? []
          : ['*'],
    )
    return known.includes('*') || known.length === 0 ? ['*'] : [...new Set(known)]
  }

  function readProperty({ name, initializer }: ts.PropertyAssignment, where: string) {
    const called = name.getText()
    if (called === 'error' || called === 'message') {
      if (ts.isExpression(initializer)) codesIn([initializer], where)
    } else if (called === 'formErrors' && ts.isArrayLiteralExpression(initializer)) codesIn(initializer.elements, where)
    else if (called === 'fieldErrors' && ts.isObjectLiteralExpression(initializer)) {
      for (const field of initializer.properties)
        if (ts.isPropertyAssignment(field) && ts.isArrayLiteralExpression(field.initializer)) codesIn(field.initializer.elements, where)
    }
    if (WORDS_IN_OBJECTS.has(called)) wordsIn(initializer, where)
  }

  function codesIn(expressions: readonly ts.Expression[], where: string) {
    for (const text of expressions.flatMap(textsOf)) {
      const code = text.split(':')[0] ?? ''
      if (/^[a-z-]+$/.test(code)) found.codes.push({ code, where })
    }
  }

  function wordsIn(node: ts.Expression, where: string) {
    if (ts.isParenthesizedExpression(node)) return wordsIn(node.expression, where)
    if (ts.isStringLiteralLike(node) && hasLetters(node.text)) found.words.push({ text: node.text, where })
    if (ts.isTemplateExpression(node))
      for (const text of [node.head.text, ...node.templateSpans.map((span) => span.literal.text)])
        if (hasLetters(text)) found.words.push({ text, where })
    if (ts.isConditionalExpression(node)) [node.whenTrue, node.whenFalse].forEach((part) => wordsIn(part, where))
    if (ts.isBinaryExpression(node) && JOINING.has(node.operatorToken.kind)) [node.left, node.right].forEach((part) => wordsIn(part, where))
  }
}

/** Attributes whose value a person sees or hears. */
const READ_ALOUD = new Set([
  'title',
  'label',
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'placeholder',
  'alt',
  'hint',
  'caption',
  'lead',
  'heading',
  'preview',
  'detail',
  'text',
  'summary',
  'optional',
])
/** The same in the objects that lists, tables and menus are made of. */
const WORDS_IN_OBJECTS = new Set(['title', 'label', 'text', 'hint', 'head', 'term', 'detail', 'placeholder', 'caption', 'alt', 'plain'])
const JOINING = new Set([
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.PlusToken,
])
const hasLetters = (text: string) => /\p{L}/u.test(text)

/** True when what is wanted, where `*` stands for anything, may be this key. */
export function fits(wanted: string, key: string): boolean {
  if (!wanted.includes('*')) return wanted === key
  return new RegExp(
    `^${wanted
      .split('*')
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('[^.:]+')}$`,
  ).test(key)
}
