import { workInThread } from '~/server/thread-side.server'
import { scarcityOf, type Prospect, type Scarce } from './scarcity'

/** The program of the thread in which scarcity is worked out; started by scarcity-renewal.server.ts alone. */
workInThread<Prospect, Scarce[]>(scarcityOf)
