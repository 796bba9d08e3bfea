import { permit } from '#membership/index.ts'

export const may = {
  link: permit<null>(['secretariat', 'presidency'], { es: 'Enlazar con una reunión las convocatorias que la alimentan', en: 'Link to a meeting the calls that feed it' }, () => true),
}
