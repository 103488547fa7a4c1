import { Button, Column, Container, Head, Heading, Html, Link, Preview, Row, Section, Text } from '@react-email/components'
import type { CSSProperties, ReactNode } from 'react'
import type { MailProps } from './mail'

/** The tokens of the site that a mail needs; a mail program knows no CSS variables. */
const colour = {
  limewash: '#F5F7F6',
  raised: '#FFFFFF',
  ink: '#1B2A32',
  soft: '#4A5A63',
  line: '#D0D7D8',
  tar: '#1B2A32',
  accent: '#0D566B',
  onAccent: '#FFFFFF',
  ochre: '#E5A93C',
}
const night = {
  limewash: '#10191E',
  raised: '#18242B',
  ink: '#ECF1F2',
  soft: '#B6C4C9',
  line: '#2F3F48',
  tar: '#05090B',
  accent: '#86CBDD',
  onAccent: '#062630',
}
const font = 'FiraGO, "Noto Sans", "Segoe UI", Tahoma, Arial, sans-serif'

/** Dark mode where the mail program asks for it; Gmail and Outlook turn the light colours by themselves. */
const darkRules = `
:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
.m-page{background:${night.limewash}!important}
.m-card{background:${night.raised}!important;border-color:${night.line}!important;border-bottom-color:${night.tar}!important}
.m-ink{color:${night.ink}!important}
.m-soft{color:${night.soft}!important}
.m-link{color:${night.accent}!important}
.m-btn{background:${night.accent}!important;color:${night.onAccent}!important;border-color:${night.accent}!important}
}`

const text: CSSProperties = { margin: '0 0 16px', fontFamily: font, fontSize: '17px', lineHeight: '26px', color: colour.ink }
const small: CSSProperties = { ...text, margin: '0 0 8px', fontSize: '15px', lineHeight: '22px', color: colour.soft }

/** Three small houses in a row, as table cells: mail programs leave drawings out, but never a coloured cell. */
function Houses() {
  const house = (background: string, height: number): CSSProperties => ({
    display: 'inline-block',
    width: '14px',
    height: `${height}px`,
    marginInlineEnd: '3px',
    background,
    borderBottom: `4px solid ${colour.tar}`,
    verticalAlign: 'bottom',
  })
  return (
    <span aria-hidden="true">
      <span style={house(colour.accent, 22)} />
      <span style={house(colour.ochre, 16)} />
      <span style={house('#9C3B29', 19)} />
    </span>
  )
}

/** The frame of every mail: the name of the house, one card on a black plinth, why the mail came. */
export function MailLayout({
  t,
  locale,
  dir,
  origin,
  preview,
  heading,
  unsubscribeLink,
  children,
}: Omit<MailProps<unknown>, 'data'> & { preview: string; heading: string; unsubscribeLink?: string; children: ReactNode }) {
  const start = dir === 'rtl' ? 'right' : 'left'
  return (
    <Html lang={locale} dir={dir}>
      <Head>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{darkRules}</style>
      </Head>
      {/* not React Email's Body: it paints a table cell inside, which the dark rules cannot reach */}
      <body className="m-page" dir={dir} style={{ margin: 0, background: colour.limewash, textAlign: start }}>
        <Preview>{preview}</Preview>
        <Section className="m-page" style={{ background: colour.limewash, padding: '24px 12px' }}>
          <Container style={{ maxWidth: '560px', width: '100%', margin: '0 auto' }}>
            <Section style={{ padding: '0 4px 16px' }}>
              <Link
                href={origin}
                className="m-ink"
                style={{ fontFamily: font, fontSize: '18px', fontWeight: 700, color: colour.ink, textDecoration: 'none' }}
              >
                <Houses /> {t('layout.site')}
              </Link>
            </Section>
            <Section
              className="m-card"
              style={{
                background: colour.raised,
                border: `1px solid ${colour.line}`,
                borderBottom: `6px solid ${colour.tar}`,
                padding: '32px 28px 20px',
              }}
            >
              <Heading
                as="h1"
                className="m-ink"
                style={{ ...text, margin: '0 0 16px', fontSize: '26px', lineHeight: '32px', fontWeight: 700 }}
              >
                {heading}
              </Heading>
              {children}
            </Section>
            <Section style={{ padding: '16px 4px 0' }}>
              <Text className="m-soft" style={{ ...small, fontSize: '14px' }}>
                {t('layout.footer')}
              </Text>
              {unsubscribeLink && (
                <Link href={unsubscribeLink} className="m-soft" style={{ ...small, fontSize: '14px', textDecoration: 'underline' }}>
                  {t('layout.unsubscribe')}
                </Link>
              )}
            </Section>
          </Container>
        </Section>
      </body>
    </Html>
  )
}

/** A paragraph; `quiet` for what is good to know but need not be read. */
export function MailText({ quiet = false, children }: { quiet?: boolean; children: ReactNode }) {
  return (
    <Text className={quiet ? 'm-soft' : 'm-ink'} style={quiet ? small : text}>
      {children}
    </Text>
  )
}

/** The one thing to do. A mail has one; give it the words of what happens. */
export function MailButton({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Section style={{ margin: '8px 0 24px' }}>
      <Button
        href={href}
        className="m-btn"
        style={{
          display: 'inline-block',
          padding: '14px 24px 12px',
          background: colour.accent,
          color: colour.onAccent,
          borderRadius: '6px',
          borderBottom: '4px solid #083E4E',
          fontFamily: font,
          fontSize: '17px',
          lineHeight: '22px',
          fontWeight: 600,
          textDecoration: 'none',
        }}
      >
        {children}
      </Button>
    </Section>
  )
}

/** Facts as a small table: when, where, who. The first word of a pair says what it is. */
export function MailFacts({ rows }: { rows: readonly (readonly [label: string, value: string])[] }) {
  return (
    <Section style={{ margin: '0 0 16px' }}>
      {rows.map(([label, value]) => (
        <Row key={label}>
          <Column className="m-soft" style={{ ...small, width: '34%', padding: '6px 0', verticalAlign: 'top' }}>
            {label}
          </Column>
          <Column className="m-ink" style={{ ...text, padding: '6px 0', fontWeight: 600, verticalAlign: 'top' }}>
            {value}
          </Column>
        </Row>
      ))}
    </Section>
  )
}
