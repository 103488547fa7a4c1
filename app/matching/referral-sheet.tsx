import { Gable } from '~/ui/gable'
import { Icon } from '~/ui/icon'
import type { ReferralLine, ReferralSheet as Sheet } from './referral.server'

/** What was found, as a sheet for the citizen: in their language, with signs, and a code to each line. */
export function ReferralSheet({ sheet }: { sheet: Sheet }) {
  const { phone, email } = sheet.contact
  return (
    <article className="referral" lang={sheet.language} dir={sheet.dir}>
      <header>
        <h2>{sheet.title}</h2>
        <p>{sheet.none ?? sheet.intro}</p>
        {sheet.sections.length > 0 && <p className="referral__scan">{sheet.scan}</p>}
      </header>
      {sheet.sections.map(({ name, title, lines }) => (
        <section key={name} aria-labelledby={`ark-${name}`}>
          <h3 id={`ark-${name}`}>{title}</h3>
          <ul>
            {lines.map((line) => (
              <Line key={line.id} line={line} />
            ))}
          </ul>
        </section>
      ))}
      <footer className="referral__ask">
        <p>
          <b>{sheet.contact.title}</b>
        </p>
        <p>{sheet.contact.text}</p>
        <p>
          {phone && (
            <b>
              <a href={`tel:${phone.replace(/\s/g, '')}`} dir="ltr">
                {phone}
              </a>
            </b>
          )}{' '}
          {email && (
            <a href={`mailto:${email}`} dir="ltr">
              {email}
            </a>
          )}
        </p>
      </footer>
    </article>
  )
}

function Line({ line }: { line: ReferralLine }) {
  return (
    <li className="referral__line">
      <Gable front={line.front} />
      <div>
        <h4>
          <a href={line.path}>{line.kind}</a>
        </h4>
        <p className="referral__title">
          <bdi lang="da">{line.title}</bdi>
        </p>
        {line.by && (
          <p>
            <bdi>{line.by}</bdi>
          </p>
        )}
        <ul className="referral__facts">
          {line.facts
            .filter(({ text }) => text !== '')
            .map(({ icon, text }) => (
              <li key={text}>
                <Icon name={icon} />
                <bdi>{text}</bdi>
              </li>
            ))}
        </ul>
      </div>
      <span className="referral__qr" aria-hidden="true" dangerouslySetInnerHTML={{ __html: line.qr }} />
    </li>
  )
}
