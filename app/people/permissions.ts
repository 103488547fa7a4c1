/** Who may see and do what: the one table. Every route has a row; a test walks every role × every row. */

/** Roles a person can be granted. Being a member is having an account; leading an organisation is a membership, asked of its room. */
export const grantedRoles = ['coordinator', 'lead-mentor', 'admin'] as const
export type GrantedRole = (typeof grantedRoles)[number]

/** The person a request comes from. */
export interface Actor {
  userId: string
  roles: ReadonlySet<GrantedRole>
}

/**
 * - `anyone`: signed in or not
 * - `signed-in`: any account; the row's `object` says what it must own
 * - `link`: whoever holds the private link; it is the permission
 * - `coordinator`, `lead-mentor`, `admin`: that role, and no other stands in for it
 * - `machinery`: nobody in production; in demo and development anyone
 */
export type Who = 'anyone' | 'signed-in' | 'link' | 'coordinator' | 'lead-mentor' | 'admin' | 'machinery'

export interface Row {
  see: Who
  /** What can be done there: the form's `intent` and who may. */
  do?: Record<string, Who>
  /** What the thing at hand must be to this person; anybody else gets 404, as if it were not there. */
  object?: string
}

export const permissions = {
  '/': { see: 'anyone' },
  '/tilbud': { see: 'anyone' },
  '/tilbud.geojson': { see: 'anyone' },
  '/kort': { see: 'anyone' },
  '/tilbud/:id': { see: 'anyone', object: 'published, or own, or for a coordinator' },
  '/tilbud/nyt': { see: 'signed-in', do: { begin: 'signed-in' } },
  '/mit/tilbud/:id/:step': { see: 'signed-in', do: { save: 'signed-in', submit: 'signed-in' }, object: 'own offer' },
  '/mit/tilbud/:id/status': {
    see: 'signed-in',
    do: { pause: 'signed-in', resume: 'signed-in', close: 'signed-in', copy: 'signed-in' },
    object: 'own offer',
  },
  '/mit/soegninger': { see: 'signed-in', do: { save: 'signed-in', delete: 'signed-in' }, object: 'own saved searches' },
  '/stop/:token': { see: 'link', do: { stop: 'link' } },
  '/tilbud-gaelder/:token': { see: 'link', do: { yes: 'link', no: 'link' } },
  '/tilbud/:id/plakat': { see: 'anyone', object: 'published' },
  '/foreninger/:slug/plakat': { see: 'anyone', object: 'approved' },
  '/foreninger/:slug/widget': { see: 'anyone', object: 'approved' },
  '/roller/:id/plakat': { see: 'anyone', object: 'published' },
  '/del/:picture': { see: 'anyone' },
  '/arrangementer/nyt': {
    see: 'signed-in',
    do: { preview: 'signed-in', save: 'signed-in', publish: 'signed-in' },
    object: 'leads an organisation, or is trusted; others read how to',
  },
  '/historier': { see: 'anyone' },
  '/historier.rss': { see: 'anyone' },
  '/historier/:slug': { see: 'anyone', object: 'published' },
  '/presse': { see: 'anyone' },
  '/historie/:token': { see: 'link', do: { yes: 'link', no: 'link' } },
  '/mit/historier': { see: 'signed-in', do: { yes: 'signed-in', no: 'signed-in' }, object: 'a story they are in' },
  '/forening/:slug/historier': { see: 'signed-in', object: 'leader of the organisation' },
  '/forening/:slug/historier/ny': { see: 'signed-in', do: { save: 'signed-in' }, object: 'leader of the organisation' },
  '/forening/:slug/historier/:id': {
    see: 'signed-in',
    do: {
      save: 'signed-in',
      translate: 'signed-in',
      'drop-language': 'signed-in',
      'add-person': 'signed-in',
      'drop-person': 'signed-in',
      ask: 'signed-in',
      submit: 'signed-in',
      'take-down': 'signed-in',
      delete: 'signed-in',
    },
    object: 'leader of the organisation whose story it is',
  },
  '/koordinator/historier': { see: 'coordinator' },
  '/koordinator/historier/ny': { see: 'coordinator', do: { save: 'coordinator' } },
  '/koordinator/historier/:id': {
    see: 'coordinator',
    do: {
      save: 'coordinator',
      translate: 'coordinator',
      'drop-language': 'coordinator',
      'add-person': 'coordinator',
      'drop-person': 'coordinator',
      ask: 'coordinator',
      'said-yes': 'coordinator',
      'said-no': 'coordinator',
      publish: 'coordinator',
      'send-back': 'coordinator',
      'take-down': 'coordinator',
      delete: 'coordinator',
    },
  },
  '/bevis': { see: 'anyone' },
  '/bevis/:number': { see: 'anyone', object: 'a number that was given' },
  '/mit/beviser/eksempel/:kind': { see: 'signed-in', object: 'a kind of certificate; whose it would be is the reader' },
  '/mit/beviser/:id': { see: 'signed-in', object: 'own certificate; any for a coordinator' },
  '/mit/beviser/:id/pdf': { see: 'signed-in', object: 'own certificate; any for a coordinator' },
  '/sitemap.xml': { see: 'anyone' },
  '/robots.txt': { see: 'anyone' },
  '/billeder/:id/:width': { see: 'anyone' },
  '/roller': { see: 'anyone' },
  '/tilbud/:id/spoerg': { see: 'anyone', do: { ask: 'anyone' }, object: 'published once' },
  '/roller/:id/spoerg': { see: 'anyone', do: { ask: 'anyone' }, object: 'published once' },
  '/foreninger/:slug/spoerg': { see: 'anyone', do: { ask: 'anyone' }, object: 'approved once' },
  '/roller/:id': { see: 'anyone', object: 'published, or of an organisation one leads, or for a coordinator' },
  '/arrangementer': { see: 'anyone' },
  '/arrangementer.json': { see: 'anyone' },
  '/arrangementer/plakat': { see: 'anyone' },
  '/arrangementer/:slug': { see: 'anyone', object: 'published once, or hosted by oneself' },
  '/arrangementer/:slug/:date': { see: 'anyone', object: 'published once, or hosted by oneself' },
  '/arrangementer.ics': { see: 'anyone' },
  '/arrangementer/:slug/kalender.ics': { see: 'anyone', object: 'published once' },
  '/foreninger/:slug/kalender.ics': { see: 'anyone', object: 'approved and not closed' },
  '/kalender/:token': { see: 'link' },
  '/foreninger': { see: 'anyone' },
  '/foreninger.geojson': { see: 'anyone' },
  '/foreninger/ny': { see: 'signed-in', do: { register: 'signed-in' } },
  '/foreninger/:slug': { see: 'anyone', object: 'approved and not closed' },
  '/foreninger/:slug/overtag': { see: 'signed-in', do: { claim: 'signed-in' }, object: 'approved and not closed' },
  '/invitation/:token': { see: 'link', do: { accept: 'signed-in' }, object: 'sent to the own address' },
  '/arrangementer/:slug/tilmeld': { see: 'anyone', do: { 'sign-up': 'anyone' }, object: 'published, or hosted' },
  '/laer-dansk': { see: 'anyone', do: { learnt: 'signed-in', 'not-learnt': 'signed-in' } },
  '/om': { see: 'anyone' },
  '/privatliv': { see: 'anyone' },
  '/tilgaengelighed': { see: 'anyone' },

  '/log-ind': { see: 'anyone', do: { password: 'anyone', link: 'anyone' } },
  '/log-ind/:token': { see: 'link', do: { use: 'link' } },
  '/opret': { see: 'anyone', do: { register: 'anyone' } },
  '/glemt': { see: 'anyone', do: { send: 'anyone' } },
  '/nyt-kodeord/:token': { see: 'link', do: { change: 'link' } },
  '/foerste-administrator/:token': { see: 'link', do: { become: 'link' } },
  '/log-ud': { see: 'anyone', do: { 'sign-out': 'anyone' } },

  '/mit': {
    see: 'signed-in',
    do: { log: 'signed-in', undo: 'signed-in', 'forget-draft': 'signed-in' },
    object: 'own activities and matches',
  },
  '/mit/timer/nyt': {
    see: 'signed-in',
    do: { log: 'signed-in', undo: 'signed-in', 'forget-draft': 'signed-in' },
    object: 'own activities and matches',
  },
  '/mit/timer/send': { see: 'signed-in', do: { send: 'signed-in', keep: 'signed-in' }, object: 'own activities' },
  '/mit/timer/uge': { see: 'signed-in', do: { repeat: 'signed-in' }, object: 'own activities' },
  '/mit/timer/:id': { see: 'signed-in', do: { save: 'signed-in', delete: 'signed-in' }, object: 'own activity' },
  '/timer/:token': { see: 'link', do: { log: 'link', undo: 'link' } },
  '/manifest.webmanifest': { see: 'anyone' },
  '/mit/timer': {
    see: 'signed-in',
    do: { stands: 'signed-in', 'mails-on': 'signed-in', 'mails-off': 'signed-in' },
    object: 'own activities',
  },
  '/mit/timer.csv': { see: 'signed-in', object: 'own activities' },
  '/mit/aar/:year': { see: 'signed-in', object: 'own activities' },
  '/din-maaned/:token': { see: 'link', do: { stop: 'link' } },
  '/mit/beviser': { see: 'signed-in', do: { name: 'signed-in', ask: 'signed-in' }, object: 'own certificates' },
  '/mit/tilmeldinger': { see: 'signed-in', object: 'own sign-ups' },
  '/mit/arrangementer/:slug/tilmeldte': { see: 'signed-in', do: { yes: 'signed-in', no: 'signed-in' }, object: 'an event one hosts' },
  '/mit/match/:id': {
    see: 'signed-in',
    do: { yes: 'signed-in', no: 'signed-in', ask: 'signed-in', confirm: 'signed-in' },
    object: 'a side of the match',
  },
  '/arrangementer/:slug/hjaelp': { see: 'anyone', do: { take: 'signed-in' }, object: 'published, or one hosts it' },
  '/mit/vagter': {
    see: 'signed-in',
    do: {
      take: 'signed-in',
      keep: 'signed-in',
      swap: 'signed-in',
      'give-up': 'signed-in',
      'mails-on': 'signed-in',
      'mails-off': 'signed-in',
    },
    object: 'own shifts',
  },
  '/mit/arrangementer/:slug/opgaver': {
    see: 'signed-in',
    do: { 'save-task': 'signed-in', 'end-task': 'signed-in', numbers: 'signed-in', free: 'signed-in' },
    object: 'an event one hosts',
  },
  '/vagter/stop/:token': { see: 'link', do: { stop: 'link' } },
  '/mit/beskeder': { see: 'signed-in', object: 'own conversations' },
  '/mit/beskeder/:id': {
    see: 'signed-in',
    do: {
      write: 'signed-in',
      report: 'signed-in',
      end: 'signed-in',
      block: 'signed-in',
      agree: 'signed-in',
      decline: 'signed-in',
      'no-answer': 'signed-in',
    },
    object: 'a side of the conversation',
  },
  '/mit/kalender': { see: 'signed-in', do: { make: 'signed-in', renew: 'signed-in', end: 'signed-in' }, object: 'own calendar' },
  '/mit/arrangementer/:slug/dag/:date': {
    see: 'signed-in',
    do: { person: 'signed-in', 'walk-in': 'signed-in', 'drop-walk-in': 'signed-in', interpreter: 'signed-in', close: 'signed-in' },
    object: 'answers for the event, or helps there that day; only who answers for it closes the day',
  },
  '/mit/arrangementer/:slug/dag/:date/liste': { see: 'signed-in', object: 'answers for the event, or helps there that day' },
  '/mit/arrangementer/:slug/dag/:date/send': {
    see: 'signed-in',
    do: { send: 'signed-in' },
    object: 'answers for the event, or helped there that day',
  },
  '/mit/arrangementer/:slug/tal': { see: 'signed-in', do: { 'meet-again': 'signed-in' }, object: 'answers for the event' },
  '/mit/arrangementer': { see: 'signed-in', object: 'own events' },
  '/mit/arrangementer/:slug': {
    see: 'signed-in',
    do: { publish: 'signed-in', drop: 'signed-in', cancel: 'signed-in', 'take-down': 'coordinator' },
    object: 'answers for the event',
  },
  '/mit/arrangementer/:slug/ret': {
    see: 'signed-in',
    do: { save: 'signed-in', preview: 'signed-in', plan: 'signed-in' },
    object: 'answers for the event',
  },
  '/mit/arrangementer/:slug/datoer/:date': {
    see: 'signed-in',
    do: { move: 'signed-in', cancel: 'signed-in', restore: 'signed-in', special: 'signed-in' },
    object: 'answers for the event',
  },
  '/mit/arrangementer/:slug/kopi': { see: 'signed-in', do: { preview: 'signed-in', copy: 'signed-in' }, object: 'answers for the event' },
  '/mit/krav': { see: 'signed-in', do: { consented: 'signed-in' }, object: 'what is required of oneself' },
  '/mit/tavshed': { see: 'signed-in', do: { sign: 'signed-in' }, object: 'own promise' },
  '/mit/kurser': { see: 'signed-in', object: 'own courses' },
  '/mit/kurser/:id': { see: 'signed-in', object: 'a course that is held, or one has begun' },
  '/mit/kurser/:id/:module': { see: 'signed-in', do: { answer: 'signed-in' }, object: 'a module that is read online' },
  '/kurser/stop/:token': { see: 'link', do: { stop: 'link' } },
  '/mit/profil': { see: 'signed-in', do: { save: 'signed-in' }, object: 'own profile' },
  '/mit/privatliv': { see: 'signed-in', do: { 'sign-out-everywhere': 'signed-in', 'change-password': 'signed-in' }, object: 'own account' },
  '/samtale/:token': { see: 'link', do: { send: 'link', write: 'link', report: 'link', end: 'link', block: 'link' } },
  '/tilmelding/:token': { see: 'link', do: { confirm: 'link', cancel: 'link', change: 'link', remind: 'link', absent: 'link' } },
  '/paamindelser/:token': { see: 'link', do: { stop: 'link' } },
  '/henvis': { see: 'anyone' },
  '/fritidsjob': { see: 'anyone' },
  '/fritidsjob/soeg': { see: 'anyone', do: { register: 'anyone' } },
  '/ny-paa-oeen': { see: 'anyone', do: { register: 'anyone', add: 'signed-in' } },
  '/velkommen/:token': { see: 'link', do: { confirm: 'link', account: 'link' } },
  '/rolle-forslag/:token': { see: 'link', do: { yes: 'link', no: 'link' } },
  '/svar/:token': { see: 'link', do: { yes: 'link', no: 'link', ask: 'link', confirm: 'link' } },
  '/aftale/:token': { see: 'link', do: { confirm: 'link', ask: 'link' } },
  '/tak/:token': { see: 'link', do: { yes: 'link', maybe: 'link', no: 'link' } },

  '/har-i-talt/:token': { see: 'link', do: { yes: 'link', 'not-yet': 'link', help: 'link' } },
  '/hvordan-gaar-det/:token': { see: 'link', do: { save: 'link' } },
  '/bekymring/:token': { see: 'link', do: { raise: 'link' } },
  '/mit/match/:id/bekymring': { see: 'signed-in', do: { raise: 'signed-in' }, object: 'a side of the match' },
  '/mit/opfoelgning/:id': { see: 'signed-in', do: { save: 'signed-in' }, object: 'carries the match' },
  '/mit/mentorer': { see: 'lead-mentor' },
  '/mit/mentorer/moeder': { see: 'lead-mentor', do: { call: 'lead-mentor', cancel: 'lead-mentor' }, object: 'own meetings' },
  '/mit/moede/:id': { see: 'signed-in', object: 'a meeting one is called to, or calls' },

  '/forening/:slug': {
    see: 'signed-in',
    do: { pause: 'signed-in', resume: 'signed-in', withdraw: 'signed-in' },
    object: 'leader or helper of it; or has asked to lead it',
  },
  '/forening/:slug/side': { see: 'signed-in', do: { save: 'signed-in' }, object: 'leader of it' },
  '/forening/:slug/se': { see: 'signed-in', object: 'leader of it' },
  '/forening/:slug/tider': { see: 'signed-in', do: { remove: 'signed-in' }, object: 'leader of it' },
  '/forening/:slug/tider/:activity': { see: 'signed-in', do: { save: 'signed-in' }, object: 'leader of it' },
  '/forening/:slug/folk': {
    see: 'signed-in',
    do: {
      invite: 'signed-in',
      withdraw: 'signed-in',
      remove: 'signed-in',
      'make-leader': 'signed-in',
      'hand-over': 'signed-in',
      'step-down': 'signed-in',
    },
    object: 'leader or helper of it; only leaders change',
  },
  '/forening/:slug/historik': { see: 'signed-in', object: 'leader of it' },
  '/forening/:slug/roller': {
    see: 'signed-in',
    do: { pause: 'signed-in', resume: 'signed-in', close: 'signed-in', copy: 'signed-in', fill: 'signed-in', free: 'signed-in' },
    object: 'leader of it',
  },
  '/forening/:slug/roller/ny': { see: 'signed-in', do: { save: 'signed-in', submit: 'signed-in' }, object: 'leader of it' },
  '/forening/:slug/roller/:id': {
    see: 'signed-in',
    do: { save: 'signed-in', submit: 'signed-in' },
    object: 'leader of it, and a role of it',
  },

  '/forening/:slug/arrangementer': { see: 'signed-in', object: 'leader of it' },
  '/forening/:slug/timer/import': { see: 'signed-in', do: { look: 'signed-in', take: 'signed-in' }, object: 'leader of it' },
  '/forening/:slug/aar/:year': { see: 'signed-in', object: 'leader or helper of it' },
  '/forening/:slug/timer': {
    see: 'signed-in',
    do: { confirm: 'signed-in', 'confirm-all': 'signed-in', ask: 'signed-in', 'take-back': 'signed-in' },
    object: 'leader of it; nobody confirms their own',
  },
  '/forening/:slug/kalender': {
    see: 'signed-in',
    do: { look: 'signed-in', again: 'signed-in', take: 'signed-in', drop: 'signed-in' },
    object: 'leader of it',
  },
  '/forening/:slug/attester': {
    see: 'signed-in',
    do: {
      duty: 'signed-in',
      order: 'signed-in',
      seen: 'signed-in',
      'take-off': 'signed-in',
      'not-in-order': 'signed-in',
      'undo-order': 'signed-in',
      declare: 'signed-in',
    },
    object: 'leader of it',
  },
  '/forening/:slug/tak': { see: 'signed-in', do: { thank: 'signed-in' }, object: 'leads the organisation' },
  '/forening/:slug/del': { see: 'signed-in', object: 'an organisation one leads or helps in' },
  '/koordinator': { see: 'coordinator' },
  '/koordinator/godkendelse': { see: 'coordinator' },
  '/koordinator/godkendelse/:id': {
    see: 'coordinator',
    do: { approve: 'coordinator', 'approve-edited': 'coordinator', 'send-back': 'coordinator' },
  },
  '/koordinator/godkendelse/forening/:id': { see: 'coordinator', do: { approve: 'coordinator', 'send-back': 'coordinator' } },
  '/koordinator/godkendelse/leder/:id': { see: 'coordinator', do: { grant: 'coordinator', refuse: 'coordinator' } },
  '/koordinator/godkendelse/rolle/:id': { see: 'coordinator', do: { approve: 'coordinator', 'send-back': 'coordinator' } },
  '/koordinator/foreninger': { see: 'coordinator' },
  '/koordinator/foreninger/:id': {
    see: 'coordinator',
    do: {
      trust: 'coordinator',
      distrust: 'coordinator',
      partner: 'coordinator',
      'end-partner': 'coordinator',
      pause: 'coordinator',
      resume: 'coordinator',
      close: 'coordinator',
      reopen: 'coordinator',
    },
  },
  '/koordinator/tilflyttere': { see: 'coordinator' },
  '/koordinator/tilflyttere/ny': { see: 'coordinator', do: { register: 'coordinator' } },
  '/koordinator/ansvar': {
    see: 'coordinator',
    do: { 'hand-over': 'coordinator', 'note-absence': 'coordinator', 'end-absence': 'coordinator' },
  },
  '/koordinator/tilflyttere/:id': {
    see: 'coordinator',
    do: {
      archive: 'coordinator',
      restore: 'coordinator',
      'take-over': 'coordinator',
      'hand-over': 'coordinator',
      'offer-account': 'coordinator',
      'open-need': 'coordinator',
      'close-need': 'coordinator',
      'note-milestone': 'coordinator',
      'drop-milestone': 'coordinator',
    },
  },
  '/koordinator/tilflyttere/:id/ret': { see: 'coordinator', do: { save: 'coordinator' } },
  '/koordinator/behov': { see: 'coordinator' },
  '/koordinator/behov/:id': {
    see: 'coordinator',
    do: { propose: 'coordinator', pause: 'coordinator', wake: 'coordinator', because: 'coordinator' },
  },
  '/koordinator/roller': { see: 'coordinator' },
  '/koordinator/roller/:id': {
    see: 'coordinator',
    do: {
      propose: 'coordinator',
      cancel: 'coordinator',
      link: 'coordinator',
      'answer-by-phone-yes': 'coordinator',
      'answer-by-phone-no': 'coordinator',
    },
  },
  '/koordinator/samtaler': { see: 'coordinator' },
  '/koordinator/samtaler/:id': {
    see: 'coordinator',
    do: { write: 'coordinator', close: 'coordinator', handle: 'coordinator' },
    object: 'unanswered for three days, reported, about a role, or one has had a part in it',
  },
  '/koordinator/runde': { see: 'coordinator', do: { start: 'coordinator' } },
  '/koordinator/runde/:id': {
    see: 'coordinator',
    do: { stop: 'coordinator', remember: 'coordinator', again: 'coordinator', propose: 'coordinator' },
  },
  '/koordinator/match': { see: 'coordinator' },
  '/koordinator/match/:id': {
    see: 'coordinator',
    do: {
      cancel: 'coordinator',
      link: 'coordinator',
      reply: 'coordinator',
      start: 'coordinator',
      'answer-by-phone': 'coordinator',
      'record-credential': 'coordinator',
      pause: 'coordinator',
      resume: 'coordinator',
      end: 'coordinator',
      'change-outcome': 'coordinator',
    },
  },
  '/koordinator/match/:id/kort': { see: 'coordinator', do: { make: 'coordinator' } },
  '/koordinator/match/:id/aftale': {
    see: 'coordinator',
    do: { save: 'coordinator', send: 'coordinator', 'confirm-for': 'coordinator' },
  },
  '/koordinator/match/:id/aftale/print': { see: 'coordinator' },
  '/koordinator/match/:id/opfoelgning': {
    see: 'coordinator',
    do: {
      plan: 'coordinator',
      move: 'coordinator',
      add: 'coordinator',
      drop: 'coordinator',
      contact: 'coordinator',
      handle: 'coordinator',
    },
  },
  '/koordinator/match/:id/bekymring': { see: 'coordinator', do: { raise: 'coordinator' } },
  '/koordinator/opfoelgning': { see: 'coordinator', do: { handle: 'coordinator' } },
  '/koordinator/opfoelgning/:id': { see: 'coordinator', do: { note: 'coordinator', settle: 'coordinator' } },
  '/koordinator/bekymringer': { see: 'coordinator' },
  '/koordinator/bekymringer/:id': { see: 'coordinator', do: { answer: 'coordinator', close: 'coordinator' } },
  '/koordinator/chefmentorer': { see: 'coordinator', do: { add: 'coordinator', remove: 'coordinator' } },
  '/koordinator/attester': {
    see: 'coordinator',
    do: {
      order: 'coordinator',
      seen: 'coordinator',
      'take-off': 'coordinator',
      'not-in-order': 'coordinator',
      'undo-order': 'coordinator',
      'leader-seen': 'coordinator',
      talked: 'coordinator',
    },
  },
  '/koordinator/rapport': { see: 'coordinator' },
  '/koordinator/rapport/status': {
    see: 'coordinator',
    do: { save: 'coordinator', targets: 'coordinator', close: 'coordinator', reopen: 'coordinator' },
  },
  '/koordinator/rapport.csv': { see: 'coordinator' },
  '/koordinator/rapport/halvaar.pdf': { see: 'coordinator' },
  '/koordinator/arrangementer': { see: 'coordinator', do: { look: 'coordinator', trust: 'coordinator', distrust: 'coordinator' } },
  '/koordinator/ferier': { see: 'coordinator', do: { set: 'coordinator', 'approve-all': 'coordinator', drop: 'coordinator' } },
  '/koordinator/timer': {
    see: 'coordinator',
    do: { confirm: 'coordinator', 'confirm-all': 'coordinator', ask: 'coordinator', 'take-back': 'coordinator' },
    object: 'not their own hours',
  },
  '/koordinator/kurser': { see: 'coordinator' },
  '/koordinator/kurser/ny': { see: 'coordinator', do: { make: 'coordinator' } },
  '/koordinator/kurser/:id': {
    see: 'coordinator',
    do: {
      tie: 'coordinator',
      invite: 'coordinator',
      'invite-all': 'coordinator',
      find: 'coordinator',
      record: 'coordinator',
      'take-back': 'coordinator',
      close: 'coordinator',
      open: 'coordinator',
    },
  },
  '/koordinator/kurser/:id/deltagere.csv': { see: 'coordinator' },
  '/koordinator/laering': { see: 'coordinator', do: { starter: 'coordinator' } },
  '/koordinator/laering/ny': { see: 'coordinator', do: { save: 'coordinator' } },
  '/koordinator/laering/:id': {
    see: 'coordinator',
    do: {
      save: 'coordinator',
      hide: 'coordinator',
      show: 'coordinator',
      first: 'coordinator',
      remove: 'coordinator',
      try: 'coordinator',
    },
  },
  '/koordinator/beviser': { see: 'coordinator', do: { approve: 'coordinator' } },
  '/koordinator/beviser/:id': {
    see: 'coordinator',
    do: {
      approve: 'coordinator',
      write: 'coordinator',
      decline: 'coordinator',
      withdraw: 'coordinator',
      reopen: 'coordinator',
      restore: 'coordinator',
    },
  },
  '/koordinator/import': { see: 'coordinator', do: { look: 'coordinator' } },
  '/koordinator/import/eksempel/:what': { see: 'coordinator' },
  '/koordinator/import/:id': { see: 'coordinator', do: { columns: 'coordinator', confirm: 'coordinator', drop: 'coordinator' } },

  '/admin': { see: 'admin' },
  '/admin/brugere': { see: 'admin', do: { grant: 'admin', withdraw: 'admin' } },
  '/admin/mails': { see: 'admin', do: { resend: 'admin' } },
  '/admin/sider': { see: 'admin' },
  '/admin/sider/:page/:language': {
    see: 'admin',
    do: { look: 'admin', save: 'admin', 'take-up': 'admin', house: 'admin' },
    object: 'a text of the site, in a language it has',
  },
  '/admin/vaegte': { see: 'admin', do: { save: 'admin', usual: 'admin', 'scarcity-on': 'admin', 'scarcity-off': 'admin' } },

  '/udbakke': { see: 'machinery' },
  '/udbakke/:id': { see: 'machinery' },
  '/udbakke/:id/kalender.ics': { see: 'machinery', object: 'a mail that carries a calendar file' },
  '/ui': { see: 'machinery' },
  '/*': { see: 'anyone' },
} as const satisfies Record<string, Row>

export type Page = keyof typeof permissions
type RowOf<P extends Page> = (typeof permissions)[P]
export type Intent<P extends Page> = RowOf<P> extends { do: infer D } ? keyof D & string : never

/** True when this person may, by role alone; the object at hand is the feature's own question. */
export function allows(who: Who, actor: Actor | null, machineryOpen: boolean): boolean {
  switch (who) {
    case 'anyone':
    case 'link':
      return true
    case 'machinery':
      return machineryOpen
    case 'signed-in':
      return actor !== null
    case 'coordinator':
    case 'lead-mentor':
    case 'admin':
      return actor?.roles.has(who) ?? false
  }
}
