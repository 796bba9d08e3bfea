const es = { sometime: (month: string) => `En algún día de ${month}`, nothing: (month: string) => `El plan no tiene ningún día fijado en ${month}.`, happened: 'ocurrió', tentative: 'tentativa', edge: { begins: 'empieza', ends: 'termina' } }
const en: typeof es = { sometime: (month) => `On some day of ${month}`, nothing: (month) => `The plan has no day set in ${month}.`, happened: 'happened', tentative: 'tentative', edge: { begins: 'begins', ends: 'ends' } }
export const text = { es, en }
