import { Feed } from 'feed'
import { directionOf } from '~/i18n/languages'
import { translator } from '~/i18n/i18n.server'
import { mayLoad } from '~/people/guard.server'
import { pictureHref } from '~/pictures/picture-view'
import { now } from '~/server/clock.server'
import { publicAddress } from '~/server/shared-page.server'
import { newestInFull } from '../public.server'

const IN_FEED = 20

/** The newest stories as RSS 2.0, in the language asked for (`?sprog=`), each in Danish where it has no other. */
export const loader = mayLoad('/historier.rss', ({ language }) => {
  const t = translator(language)
  const stories = newestInFull(language, IN_FEED)
  const feed = new Feed({
    id: publicAddress('/historier'),
    title: t('stories:feed.title'),
    description: t('stories:feed.description'),
    link: publicAddress(`/historier?sprog=${language}`),
    language,
    favicon: publicAddress('/icon.svg'),
    copyright: t('stories:feed.copyright'),
    updated: stories[0]?.updatedAt ?? now(),
    feedLinks: { rss: publicAddress(`/historier.rss?sprog=${language}`) },
  })
  for (const story of stories) {
    const address = publicAddress(`/historier/${story.slug}`)
    const picture = story.picture && publicAddress(pictureHref(story.picture.id, story.picture.sizes.at(-1) ?? story.picture.width))
    feed.addItem({
      id: address,
      title: story.title.replace(/[<>]/g, (sign) => `&#${sign.charCodeAt(0)};`),
      link: address,
      date: story.publishedAt,
      published: story.publishedAt,
      description: attribute(story.lead || story.quote),
      content: `<div lang="${story.language}" dir="${directionOf(story.language)}">${picture && story.picture ? `<p><img src="${picture}" alt="${attribute(story.picture.alt)}"></p>` : ''}${absolute(story.body, address)}</div>`,
    })
  }
  return new Response(printable(feed.rss2()), {
    // a story that is withdrawn leaves the feed at once
    headers: { 'content-type': 'application/rss+xml; charset=utf-8', 'cache-control': 'no-cache' },
  })
})

/** Readers of feeds take titles and descriptions for HTML. */
const attribute = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** A reader of feeds knows no paths of ours. */
const absolute = (html: string, address: string) =>
  html.replaceAll(' href="/', ` href="${publicAddress('/')}`).replaceAll(' href="#', ` href="${address}#`)

/** Characters that XML 1.0 cannot hold would break the whole feed. */
const printable = (xml: string) => xml.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
