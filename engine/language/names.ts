import { words } from './words'

/** Common given names of many countries, in lower case. Names that are words as well ("Will", "Mark", "Grace") are left out. */
const GIVEN_NAMES = words(`
  aaron abdul abigail adam adrian agnes ahmed aisha alan albert alejandro alex alexander alexandra alice alicia alison
  amanda amelia amir amit amy ana anand andrea andreas andrew andy angela anil anita anjali anna anne anthony antonio
  anton arjun arthur asha barbara beatriz ben benjamin bernd beth bianca bob boris brenda brian bruno carl carla carlos
  carmen caroline catherine cathy charles charlotte chen chloe chris christian christina christine christopher claire
  clara claudia colin craig cristina daniel daniela darius david deborah deepak denis denise diana diego dieter dmitri
  donna doris douglas edward elena eleanor elias elif elisa elizabeth ella ellen emily emma eric erika ernesto esther
  ethan eva evelyn fabian fatima felix fernando fiona florian francesca francisco frederik gabriel gary george gerald
  giovanni giulia gregory hannah hans harald harry hassan heather heidi helen helena henrik henry hiroshi ian ibrahim
  igor imran ines ingrid irene isaac isabel isabella ivan jack jacob jakob james jamie jan jane janet jason jasmin javier
  jean jeff jeffrey jennifer jenny jeremy jessica jim joan joana joanna joao joe joel johan johannes john jonas jonathan
  jorge jose joseph joshua juan judith julia julian julie julien jürgen kai karen karim karin karl katarina kate katherine
  kathleen katie kavita keith kelly ken kenji kevin khalid klaus kofi kristina kumar kwame kyle lakshmi lara lars laura
  lauren laurent lea leila lena leon leonardo linda lisa lorenzo lucas lucia luis luisa lukas lukasz maria marie mario
  marion marta martha martin martina mary mateo matteo matthew matthias maya mehmet mei melissa michael michelle miguel
  mike mina mohamed mohammed monica monika nadia naomi natalia natalie natasha neha nicholas nick nico nicole nikhil
  nikolai nina noah nora olga oliver olivia omar oscar pablo pamela patricia patrick paul paula pavel pedro peter petra
  philip pierre pooja pradeep priya rachel rahul raj rajesh ralf ramesh raphael rebecca richard ricardo rita robert
  roberto robin roger rohan roman ronald rosa ruth ryan sabine sally sam samantha samir samuel sandeep sandra sanjay
  sara sarah sebastian sergei sergio shreya silvia simon simone sofia sonia sonja sophia sophie stefan stefanie stephanie
  stephen steve steven sunil suresh susan susanne svetlana sven takashi tamara tanya tara tatiana teresa terry thomas tim
  timothy tobias tom tomas tony tracy ulrich ursula valentina vanessa vera veronica victor victoria vijay vikram vincent
  viktor vladimir walter wei wendy werner william wolfgang xavier xin yan yana yasmin ying yuki yusuf zainab zoe`)

/** Whether a word is a common given name. */
export const isGivenName = (word: string): boolean => GIVEN_NAMES.has(word)
