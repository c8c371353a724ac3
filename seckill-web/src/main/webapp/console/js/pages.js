/** The pages by their names in the address; their code comes when they are first shown. */
export const PAGES = {
  'sign-in': {load: () => import('./pages/sign-in.js'), hidden: true},
  password: {load: () => import('./pages/password.js'), hidden: true},
  overview: {load: () => import('./pages/overview.js')},
  sales: {load: () => import('./pages/sales.js')},
  queues: {load: () => import('./pages/queues.js')},
  'dead-letters': {load: () => import('./pages/dead-letters.js')},
  orders: {load: () => import('./pages/orders.js')},
  alerts: {load: () => import('./pages/alerts.js')},
  auditor: {load: () => import('./pages/auditor.js')},
  capacity: {load: () => import('./pages/capacity.js')},
  audit: {load: () => import('./pages/audit.js')},
  operators: {load: () => import('./pages/operators.js'), role: 'administrator'},
  demo: {load: () => import('./pages/demo.js'), demo: true},
};
