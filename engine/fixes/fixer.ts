import type { SourceFile } from '../document'
import { draftedFixes, isDrafted } from './drafted-fixes'
import type { Finding, Fix } from '../finding'
import type { Origin } from '../origin'
import type { LintRun, WantedFixes } from '../lint'
import { Places } from './places'
import { faultOf, placeOf, proves, type Candidate, type Fault, type ReadChanged } from './proof'
import { alike } from '../twins'

/**
 * Turns the drafts of findings into fixes of the file and keeps those that hold, best first. Fixes that do not touch
 * each other are proved in one reading of the changed file, so the cost is a few readings and not one for each finding.
 * Whoever shows one fix only asks for the `best`, or the best `safe` one, and the others are not tried.
 */
export async function proveFixes(
  file: SourceFile,
  findings: readonly Finding[],
  wanted: WantedFixes,
  origins: WeakMap<Finding, Origin>,
  readAsIs: () => LintRun,
  readChanged: ReadChanged,
): Promise<ReadonlyMap<Finding, readonly Fix[]>> {
  const proved = new Map<Finding, Fix[]>()
  const offers: { finding: Finding; choices: readonly Offer[] }[] = []
  for (const finding of findings) {
    proved.set(finding, [])
    const origin = origins.get(finding)
    if (!origin) continue
    const all = await offersOf(file, finding, origin, origins)
    offers.push({ finding, choices: wanted === 'safe' ? all.filter(isSafe) : all })
  }
  for (let choice = 0; offers.some(({ choices }) => choice < choices.length); choice++) {
    const wantedNow = offers.flatMap(({ finding, choices }) => {
      const isDone = wanted !== 'all' && proved.get(finding)!.length > 0
      return isDone ? [] : (choices[choice] ?? [])
    })
    for (const group of groupsApart(wantedNow)) {
      const candidates = group.flatMap(({ own, copies }) => [own, ...copies])
      const held = new Set(proves(file, readAsIs(), candidates, readChanged))
      for (const { own, copies } of group) {
        if (!held.has(own)) continue
        const all = copies.length > 0 && copies.every((copy) => held.has(copy))
        proved.get(own.finding)!.push(all ? inBothTexts(own.fix, copies) : own.fix)
      }
    }
  }
  return proved
}

/** A fix on its way, with the same fix of each copy of the text: they are proved together, and offered as one. */
interface Offer {
  readonly own: Candidate
  readonly copies: readonly Candidate[]
}

const isSafe = ({ own }: Offer): boolean => own.fix.safety === 'safe'

async function offersOf(
  file: SourceFile,
  finding: Finding,
  origin: Origin,
  origins: WeakMap<Finding, Origin>,
): Promise<readonly Offer[]> {
  const fixes = (await draftedFixes(file, origin)).filter(isDrafted)
  const inCopies: { readonly copy: Finding; readonly fixes: readonly Fix[] }[] = []
  for (const copy of origin.copies ?? []) {
    const own = origins.get(copy)
    const drafted = own ? await draftedFixes(file, own, origin.sentence.macro) : []
    inCopies.push({ copy, fixes: drafted.filter(isDrafted) })
  }
  return fixes.map((fix) => {
    const copies = inCopies.flatMap(({ copy, fixes }): Candidate[] => {
      const same = fixes.find(
        ({ safety, becomes }) => safety === fix.safety && alike(becomes) === alike(fix.becomes),
      )
      return same ? [{ finding: copy, fix: same }] : []
    })
    // One text of several would be forgotten, so it is all of them or this one.
    return { own: { finding, fix }, copies: copies.length === inCopies.length ? copies : [] }
  })
}

const inBothTexts = (fix: Fix, copies: readonly Candidate[]): Fix => ({
  ...fix,
  title: `${fix.title} (in both texts)`,
  edits: [...fix.edits, ...copies.flatMap((copy) => copy.fix.edits)],
})

/** Groups offers so that no two of a group touch. */
function groupsApart(offers: readonly Offer[]): Offer[][] {
  const groups: { readonly members: Offer[]; readonly places: Places }[] = []
  for (const offer of offers) {
    const places = [offer.own, ...offer.copies].map(placeOf)
    let group = groups.find((one) => places.every((place) => one.places.isFree(place)))
    if (!group) groups.push((group = { members: [], places: new Places() }))
    group.members.push(offer)
    for (const place of places) group.places.take(place)
  }
  return groups.map(({ members }) => members)
}

const FAULTS: Readonly<Record<Fault, string>> = {
  'other data': 'it would change more of the data than this text',
  'other text': 'it would change how the text around it is read',
  'no help': 'its words would be reported as well',
}

/**
 * Why a finding has no fix although its rule has one in mind: "it would cut through {{#if late}}". `undefined` where it
 * has one, or the rule has none in mind.
 */
export async function refusalOf(
  file: SourceFile,
  finding: Finding,
  origins: WeakMap<Finding, Origin>,
  before: LintRun,
  readChanged: ReadChanged,
): Promise<string | undefined> {
  const origin = origins.get(finding)
  let reason: string | undefined
  for (const drafted of origin ? await draftedFixes(file, origin) : []) {
    if (!isDrafted(drafted)) {
      reason ??= drafted.because
      continue
    }
    const fault = faultOf(file, before, { finding, fix: drafted }, readChanged)
    if (fault === undefined) return undefined
    reason ??= FAULTS[fault]
  }
  return reason
}
