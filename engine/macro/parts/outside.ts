import { words } from '../../language/words'

/** Causes that put it on others, or on nobody. */
export const CAUSES_OUTSIDE = words(`
  weather snow storm storms strike strikes holiday holidays season seasonal pandemic covid covid-19 traffic volume volumes demand
  unforeseen unexpected circumstances beyond control unprecedented third-party third supplier suppliers vendor vendors carrier
  carriers courier couriers provider providers manufacturer bank isp customs busy backlog shortage shortages`)
