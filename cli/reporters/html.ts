/** For a support lead: one page that needs neither a server nor the network. */
export { page as html } from '../page/index'
