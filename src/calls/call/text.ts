const es = {
  form: {
    title: 'Escriba el título de la convocatoria en español',
    titleOther: 'Escriba el título de la convocatoria en inglés',
    titleLong: 'El título tiene más de 160 caracteres: acórtelo',
    message: 'Escriba el mensaje para los Estados en español',
    messageOther: 'Escriba el mensaje para los Estados en inglés',
    messageLong: 'El mensaje tiene más de 4000 caracteres: acórtelo',
    format: 'Elija el formato en que se responde',
    milestone: 'Elija la fecha del plan de trabajo en que vence',
    states: 'Elija al menos un Estado',
  },
}

const en: typeof es = {
  form: {
    title: 'Enter the title of the call in Spanish',
    titleOther: 'Enter the title of the call in English',
    titleLong: 'The title is longer than 160 characters: shorten it',
    message: 'Enter the message to the states in Spanish',
    messageOther: 'Enter the message to the states in English',
    messageLong: 'The message is longer than 4000 characters: shorten it',
    format: 'Choose the format in which to answer',
    milestone: 'Choose the date of the work plan on which it is due',
    states: 'Choose at least one state',
  },
}

export const text = { es, en }
