// The words of what happens to a practice, for the log and for timelines.
const es = {
  events: {
    'reviewer assigned': 'asignó a quien puntúa la práctica',
    'reviewer dismissed': 'relevó a quien puntuaba la práctica',
    'panel dissolved': 'el panel se disolvió porque el Estado recuperó la práctica',
    'marks saved': 'guardó sus puntajes',
    'scores handed over': 'entregó sus puntajes',
    'practice shortlisted': 'preseleccionó la práctica',
    'practice taken off the shortlist': 'quitó la práctica de la preselección',
  },
  duties: {
    score: (title: string) => `Puntuar «${title}»`,
    scoreAction: 'Puntuar',
    secretariat: 'la Secretaría Técnica',
    assign: (count: number, call: string) => (count === 1 ? `Asignar quién puntúa 1 práctica de «${call}»` : `Asignar quién puntúa ${count} prácticas de «${call}»`),
    assignAction: 'Asignar',
    shortlist: (count: number, call: string) => (count === 1 ? `Decidir la preselección de 1 práctica de «${call}»` : `Decidir la preselección de ${count} prácticas de «${call}»`),
    shortlistAction: 'Decidir',
  },
}

const en: typeof es = {
  events: {
    'reviewer assigned': 'assigned a reviewer',
    'reviewer dismissed': 'dismissed a reviewer',
    'panel dissolved': 'the panel was dissolved because the state took the practice back',
    'marks saved': 'saved scores',
    'scores handed over': 'handed in scores',
    'practice shortlisted': 'put the practice on the shortlist',
    'practice taken off the shortlist': 'took the practice off the shortlist',
  },
  duties: {
    score: (title) => `Score “${title}”`,
    scoreAction: 'Score',
    secretariat: 'the Technical Secretariat',
    assign: (count, call) => (count === 1 ? `Assign reviewers to 1 practice of “${call}”` : `Assign reviewers to ${count} practices of “${call}”`),
    assignAction: 'Assign',
    shortlist: (count, call) => (count === 1 ? `Decide the shortlist for 1 practice of “${call}”` : `Decide the shortlist for ${count} practices of “${call}”`),
    shortlistAction: 'Decide',
  },
}

export const text = { es, en }
