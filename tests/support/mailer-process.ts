import { closeDatabase } from '~/server/database.server'
import { startMailer } from '~/server/mailer.server'

// A process of its own that sends what is in DATA_DIR's outbox, and dies without a word at the moment it is told.
const [, , moment] = process.argv
const mailer = startMailer({
  delayAfter: () => 10,
  times: { connect: 2000, greeting: 2000, silence: 2000 },
  watch(now) {
    if (now === moment) process.kill(process.pid, 'SIGKILL')
  },
})
await mailer.idle()
await mailer.stop()
closeDatabase()
