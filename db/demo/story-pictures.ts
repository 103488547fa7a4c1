/** Pictures of the demo's stories, drawn for it: nobody real is in them. SVG, 4:3, 1120 wide. */

const INK = '#1B2A32'
const LIME = '#FBFAF4'

const frame = (inner: string) => `<svg xmlns="http://www.w3.org/2000/svg" width="1120" height="840" viewBox="0 0 560 420">${inner}</svg>`

const cup = `<path fill="none" stroke="#fff" stroke-width="7" stroke-linecap="round" d="M146 262c-10-9 9-17 0-29M172 262c-10-9 9-17 0-29"/><path fill="none" stroke="${LIME}" stroke-width="10" d="M192 298h12a17 17 0 0 1 0 34h-14"/><path fill="${LIME}" d="M120 278h78v44a34 34 0 0 1-34 34h-10a34 34 0 0 1-34-34z"/><path fill="#16617C" d="M120 292h78v10h-78zM120 308h78v4h-78z"/><rect fill="#EFEDE4" x="94" y="354" width="130" height="11" rx="5.5"/><path fill="#7E3E19" d="M112 365h94v5h-94z"/><path fill="#6B3F22" d="M126 278h66v6h-66z"/>`

/** Two cups of coffee and a loaf in a window; outside the harbour and a smokehouse. */
export const coffee = {
  alt: 'Tegning: to kopper kaffe og et brød i et vindue. Udenfor ses havnen og et røgeri.',
  svg: frame(`<path fill="#DCE9ED" d="M0 0h560v420H0z"/><path fill="#9FC0CB" d="M0 196h560v110H0z"/><path fill="#7FA9B7" d="M0 236h560v4H0zM40 256h150v3H40zM220 222h120v3H220z"/>
<path fill="#6F8087" d="M0 196v-26l40-12 46 6 30-14 40 10 34 18 60 18z"/><path fill="#8E3C2C" d="M300 196l34-42h150l34 42z"/><path fill="${LIME}" d="M312 196h194v86H312zM330 196l12-122h34l12 122zM404 196l10-104h32l10 104z"/>
<path fill="${INK}" d="M338 62h42v14h-42zM410 80h40v14h-40zM344 50h30v8h-30zM416 68h28v8h-28zM306 272h206v14H306zM352 226h26v46h-26z"/><path fill="#16617C" d="M402 222h30v26h-30zM450 222h30v26h-30z"/>
<path fill="none" stroke="#fff" stroke-width="9" stroke-linecap="round" d="M360 40c-16-10 14-20-2-34M431 58c-13-9 12-17-2-29"/>
<path fill="${INK}" d="M150 128h5v132h-5z"/><path fill="${LIME}" d="M160 138v104h58z"/><path fill="#E5A93C" d="M145 150v92H98z"/><path fill="#9C3B29" d="M84 252h150l-22 34H106z"/>
<path fill="#75858C" d="M0 284h560v44H0z"/><path fill="none" stroke="${INK}" stroke-width="34" d="M8 8h544v330H8z"/><path fill="none" stroke="${LIME}" stroke-width="24" d="M8 8h544v330H8z"/><path fill="${INK}" d="M269 25h26v303h-26z"/><path fill="${LIME}" d="M274 18h16v310h-16z"/>
<path fill="#B9612F" d="M0 330h560v90H0z"/><path fill="${INK}" d="M0 326h560v8H0z"/><path fill="#A55427" d="M0 372h560v3H0z"/>${cup}<g transform="matrix(-1 0 0 1 500 16)">${cup}</g>
<path fill="#8A5226" d="M408 398c-6-46 22-66 66-66s72 20 66 66z"/><path fill="none" stroke="#E9CF9B" stroke-width="6" stroke-linecap="round" d="M440 352c6 8 8 16 8 26M472 346c5 9 6 18 6 28M504 350c4 8 4 18 2 26"/><rect fill="#EFEDE4" x="396" y="396" width="152" height="10" rx="5"/>`),
}

/** A bicycle before a workshop with an open gate. */
export const workshop = {
  alt: 'Tegning: en rød cykel foran et gult bindingsværkshus. Porten står åben, og der hænger værktøj indenfor.',
  svg: frame(`<path fill="#CFE3E8" d="M0 0h560v420H0z"/><path fill="#E5A93C" d="M70 130h420v210H70z"/><path fill="#8E3C2C" d="M40 136L150 40h260l110 96z"/><path fill="none" stroke="${INK}" stroke-width="9" d="M70 136v204M150 136v204M410 136v204M490 136v204M70 200h80M410 200h80M70 270h80M410 270h80M74 136h412"/>
<path fill="${INK}" d="M180 150h200v190H180z"/><path fill="#3B4E57" d="M192 162h176v178H192z"/><path fill="#6B3F22" d="M150 150h30v190h-30zM380 150h30v190h-30z"/>
<g stroke="#DCE9ED" stroke-width="6" stroke-linecap="round" fill="none"><path d="M216 182v40M250 182v34M284 182v44M318 182v30M346 182v38"/><path d="M208 222h16M242 216h16M276 226h16M310 212h16"/></g><path fill="#B9612F" d="M206 262h148v14H206z"/><path fill="#7E3E19" d="M214 276h12v64h-12zM334 276h12v64h-12z"/>
<path fill="#8FA58B" d="M0 340h560v80H0z"/><path fill="#75858C" d="M120 340h320v80H120z"/>
<g fill="none" stroke="${INK}" stroke-width="8"><circle cx="208" cy="350" r="46"/><circle cx="362" cy="350" r="46"/></g><g fill="none" stroke="#9C3B29" stroke-width="10" stroke-linecap="round" stroke-linejoin="round"><path d="M208 350l46-70h74l34 70M254 280l34 70h-80M288 350l40-70"/></g><path fill="none" stroke="${INK}" stroke-width="8" stroke-linecap="round" d="M244 268h26M328 280l-8-26h28"/><circle fill="${INK}" cx="288" cy="350" r="10"/>`),
}

/** A goal in a sports hall, a ball on its way. */
export const goal = {
  alt: 'Tegning: et håndboldmål i en hal. En bold er på vej ind, og to handsker rækker ud efter den.',
  svg: frame(`<path fill="#EFEDE4" d="M0 0h560v280H0z"/><path fill="#16617C" d="M0 60h560v26H0z"/><path fill="#D9C9A0" d="M0 280h560v140H0z"/><path fill="none" stroke="#16617C" stroke-width="8" d="M40 420c20-90 120-120 240-120s220 30 240 120"/>
<g stroke="#B9C7CB" stroke-width="3">${Array.from({ length: 12 }, (_, at) => `<path d="M${160 + at * 22} 120v190"/>`).join('')}${Array.from({ length: 9 }, (_, at) => `<path d="M150 ${130 + at * 21}h260"/>`).join('')}</g>
<g fill="#9C3B29"><path d="M140 104h18v216h-18zM402 104h18v216h-18zM140 104h280v18H140z"/></g><g fill="${LIME}"><path d="M140 140h18v30h-18zM140 206h18v30h-18zM140 272h18v30h-18zM402 140h18v30h-18zM402 206h18v30h-18zM402 272h18v30h-18zM190 104h34v18h-34zM262 104h34v18h-34zM334 104h34v18h-34z"/></g>
<g fill="#E5A93C" stroke="${INK}" stroke-width="6" stroke-linejoin="round"><path d="M226 420v-96l-16-44 20-8 12 30v-60h18v54l8-62 18 4-6 62 16-50 16 6-18 74v90z"/></g><g fill="#E5A93C" stroke="${INK}" stroke-width="6" stroke-linejoin="round" transform="matrix(-1 0 0 1 612 16)"><path d="M226 420v-96l-16-44 20-8 12 30v-60h18v54l8-62 18 4-6 62 16-50 16 6-18 74v90z"/></g>
<circle fill="#4F7157" stroke="${INK}" stroke-width="6" cx="306" cy="186" r="34"/><path fill="none" stroke="${INK}" stroke-width="4" d="M276 176c20 8 40 8 60 0M290 216c4-20 28-20 32 0"/>`),
}
