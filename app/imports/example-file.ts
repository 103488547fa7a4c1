import { writeCsv } from './csv-file'
import type { ImportKind } from './import-columns'

/** Files to begin from, one of each kind, as a register writes them. The organisations are invented. */
const examples: Record<ImportKind, readonly (readonly string[])[]> = {
  organisations: [
    ['Nummer', 'Navn', 'Type', 'Postnr og by', 'Sted', 'Kort om', 'Beskrivelse', 'Sprog', 'Interesser', 'Alder', 'Hjemmeside'],
    [
      'EKS-1',
      'Eksempel Idrætsforening',
      'Forening',
      '3730 Nexø',
      'Hallen',
      'Fodbold og håndbold for alle.',
      'Vi har hold for børn og voksne.',
      'dansk, engelsk',
      'fodbold, håndbold',
      '6+',
      'www.eksempel.dk',
    ],
    [
      'EKS-2',
      'Eksempel Strikkeklub',
      'Gruppe',
      '3700 Rønne',
      'Biblioteket',
      'Vi strikker og drikker kaffe.',
      '',
      'dansk, arabisk, ukrainsk',
      'strik',
      '',
      '',
    ],
  ],
  activities: [
    ['Forening', 'Nummer', 'Aktivitet', 'Dag', 'Start', 'Slut', 'Sted', 'Interesse', 'Kun kvinder', 'Alder'],
    ['EKS-1', 'A-1', 'Fodbold for begyndere', 'tirsdag', '17.30', '19.00', 'Bane 2', 'fodbold', 'nej', '15+'],
    ['EKS-2', 'A-2', 'Strik og kaffe', 'torsdag', '10', '12', '', 'strik', 'ja', ''],
  ],
  roles: [
    [
      'Forening',
      'Nummer',
      'Rolle',
      'Titel',
      'Beskrivelse',
      'Dage',
      'Timer om måneden',
      'Oplæring',
      'Dansk',
      'Egnet for nye',
      'Antal',
      'Til og med',
    ],
    [
      'EKS-1',
      'R-1',
      'Hjælpetræner',
      'Hjælpetræner til de yngste',
      'Du hjælper træneren og binder snørebånd.',
      'tirsdag eftermiddag',
      '8',
      'undervejs',
      'lidt',
      'ja',
      '2',
      '31-12-2030',
    ],
    [
      'EKS-2',
      'R-2',
      'Hjælper i caféen',
      'Bryg kaffe om torsdagen',
      'Du brygger kaffe og dækker bord.',
      'torsdag formiddag',
      '4',
      'undervejs',
      'nogle få ord',
      'ja',
      '1',
      '',
    ],
  ],
}

const names: Record<ImportKind, string> = { organisations: 'foreninger', activities: 'aktiviteter', roles: 'roller' }

export function exampleFile(what: ImportKind): { name: string; text: string } {
  return { name: `eksempel-${names[what]}.csv`, text: writeCsv(examples[what]) }
}
