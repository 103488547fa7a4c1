import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { translator } from '~/i18n/i18n.server'
import { mayAct, mayLoad, notFound } from '~/people/guard.server'
import { pictureBytes, pictureViews } from '~/pictures/pictures.server'
import { now } from '~/server/clock.server'
import { env } from '~/server/env.server'
import { takeToken } from '~/server/limits.server'
import { hiddenPage } from '~/server/shared-page.server'
import type { PageHandle } from '~/ui/page-frame'
import { takeNo, takeYes } from '../answering.server'
import { placeByToken, rememberAccount, type PlaceInStory } from '../consent.server'
import { ConsentPage } from '../consent-page'
import { storyView } from '../story-reading.server'

export const handle = { frame: 'letter' } satisfies PageHandle

/** The place in a story that a private link opens. Opening it changes nothing; guessing links is limited. */
async function opened(token: string | undefined, clientAddress: string): Promise<PlaceInStory> {
  const place = placeByToken(token ?? '')
  if (place) return place
  const { allowed } = await takeToken('answer-token', clientAddress)
  throw allowed ? notFound() : new Response(null, { status: 429 })
}

/** The picture sent with the page: a story that is not published has no address for it that strangers can open. */
function pictureWithin(id: string | null): string | null {
  const view = id && pictureViews([id]).get(id)
  const bytes = view && pictureBytes(view.id, view.sizes.find((width) => width >= 640) ?? view.sizes.at(-1) ?? view.width)
  return bytes ? `data:image/webp;base64,${bytes.toString('base64')}` : null
}

export const loader = mayLoad('/historie/:token', async ({ params, context, language }) => {
  const { story, name, underAge, inPicture, standing } = await opened(params.token, context.clientAddress)
  return {
    place: { name, underAge, inPicture, standing, published: story.state === 'published', gone: story.state === 'withdrawn' },
    story: standing === 'no' ? null : storyView(story, language),
    version: story.version,
    picture: standing === 'no' ? null : pictureWithin(story.pictureId),
    phone: env().CONTACT_PHONE ?? null,
    today: now(),
    shared: hiddenPage(translator(language)('stories:consent.documentTitle')),
  }
})
export const meta: MetaFunction<typeof loader> = ({ data }) => data?.shared ?? []

export const action = mayAct('/historie/:token', {
  async yes({ params, context, url, form, actor }) {
    const place = await opened(params.token, context.clientAddress)
    const answer = await takeYes(place, form, { by: actor, way: 'link' }, url.pathname)
    if (actor) rememberAccount(actor, place.personId)
    return answer
  },
  async no({ params, context, url, form, actor }) {
    const place = await opened(params.token, context.clientAddress)
    const answer = await takeNo(place, form, { by: actor, way: 'link' }, url.pathname)
    if (actor) rememberAccount(actor, place.personId)
    return answer
  },
})

export default function StoryByLink() {
  const { place, story, version, picture, phone, today } = useLoaderData<typeof loader>()
  return <ConsentPage place={place} story={story} version={version} phone={phone} picture={picture} today={today} />
}
