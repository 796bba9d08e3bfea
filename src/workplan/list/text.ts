const es = {
  caption: 'Un hito por línea', column: { what: 'Hito', kind: 'Tipo', who: 'Responsable', plan: 'Según el plan', current: 'Fecha vigente', happened: 'Ocurrió', status: 'Estado', warns: 'Calendario nacional' },
  kinds: { milestone: 'Hito', deliverable: 'Producto que se entrega' },
  filter: { kind: 'Tipo', month: 'Mes', sort: 'Orden', all: 'Todos', bySort: { plan: 'Como en el plan', who: 'Por responsable' }, byDate: 'Por fecha', clear: 'Ver todo' },
  shown: (shown: number, all: number) => (shown === 1 ? `Se muestra 1 hito de ${all}.` : `Se muestran ${shown} hitos de ${all}.`), nothing: 'Ningún hito coincide con lo elegido.',
  warns: (states: string) => `Difícil para ${states}`,
}
const en: typeof es = {
  caption: 'One milestone per line', column: { what: 'Milestone', kind: 'Kind', who: 'Responsible', plan: 'As planned', current: 'Current date', happened: 'Happened', status: 'Status', warns: 'National calendar' },
  kinds: { milestone: 'Milestone', deliverable: 'Deliverable' },
  filter: { kind: 'Kind', month: 'Month', sort: 'Order', all: 'All', bySort: { plan: 'As in the plan', who: 'By responsible' }, byDate: 'By date', clear: 'See all' },
  shown: (shown, all) => (shown === 1 ? `Showing 1 milestone of ${all}.` : `Showing ${shown} milestones of ${all}.`), nothing: 'No milestone matches what was chosen.',
  warns: (states) => `Difficult for ${states}`,
}
export const text = { es, en }
