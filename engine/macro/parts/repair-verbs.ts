import { words } from '../../language/words'

/** What we do to put it right: base forms. "Look into", "pass on" and "do our best" put nothing right. */
export const ACTS = words(`
  refund replace resend reship fix restore repair rebuild credit reverse correct waive reissue reset reopen expedite
  extend reinstate recover redo rebook roll revert redeploy patch upgrade escalate call phone ring text track ship send order arrange
  deliver swap pay book re-route reroute issue process add apply transfer reimburse compensate adjust merge unlock restart
  disable enable block move migrate switch remove cancel delete update change edit rewrite publish post prepare print pack
  activate deactivate regenerate resubmit reprocess rotate drop collect pick bring email write message notify
  honour honor match deduct lower cover put get dispute search share provide offer give set open close
  complete finish deploy scale redirect resume keep monitor review check confirm work`)

/** The same, done: past forms and participles. */
export const DONE = words(`
  refunded replaced resent reshipped fixed restored repaired rebuilt credited reversed corrected waived reissued reset
  reopened expedited extended reinstated recovered redone rebooked rolled reverted redeployed patched upgraded escalated called phoned
  tracked shipped sent ordered arranged delivered paid booked re-routed rerouted issued processed added applied
  transferred reimbursed compensated adjusted merged unlocked restarted disabled enabled blocked moved migrated switched removed
  cancelled canceled updated changed edited rewritten published prepared activated regenerated
  resubmitted reprocessed rotated collected emailed deducted lowered covered completed finished deployed scaled redirected resolved
  resumed attached withdrawn set put placed implemented found identified mitigated cleared opened dispatched requested submitted marked pushed rushed
  generated provided assigned handed renewed recalculated rerun rescheduled rearranged prioritized prioritised`)

export const DOING = words(`
  refunding replacing resending reshipping fixing restoring repairing rebuilding crediting reversing correcting waiving
  reissuing resetting reopening expediting extending reinstating recovering rebooking rolling reverting redeploying patching
  upgrading escalating calling tracking shipping sending ordering arranging delivering paying booking re-routing
  rerouting issuing processing adding applying transferring reimbursing adjusting moving migrating switching removing cancelling
  updating changing rewriting publishing preparing printing collecting working putting getting deploying scaling redirecting giving covering
  checking monitoring offering making`)

/** What a reader gets when something is put right. */
export const GOODS = words(`
  refund refunds replacement replacements credit fix hotfix patch correction workaround parcel package order item invoice
  receipt label technician engineer courier money amount payment charge charges fee service services access account data files system
  systems update copy voucher link site website app platform api everything it they issue problem error bug outage incident
  performance operations sign-in login unit printer device report booking ticket subscription delivery release change`)

/** What a thing does when it works. */
export const WORKS = words(`
  work works run runs print prints load loads open opens send sends respond responds take takes accept accepts arrive arrives
  connect connects play plays start starts answer answers scan scans`)
