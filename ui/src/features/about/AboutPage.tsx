import { Link } from 'react-router'
import { paths } from '@/lib/paths'
import * as m from '@/messages/about.gen'
import * as people from '@/messages/people.gen'
import { Button } from '@/ui/Button'
import layout from '@/ui/layout.module.css'
import { Heading, Page } from '@/ui/Page'
import { Patch } from '@/ui/Patch'
import classes from './AboutPage.module.css'
import { Contacts } from './Contacts'

function Word({ name, text }: { name: string; text: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </div>
  )
}

function Glossary() {
  return (
    <div className={layout.two}>
      <Patch aria-labelledby="roles">
        <h2 id="roles">{m.roles()}</h2>
        <dl className={classes.words}>
          <Word name={people.masters()} text={m.masterText()} />
          <Word name={people.marshals()} text={m.marshalText()} />
          <Word name={people.praos()} text={m.praoText()} />
          <Word name={people.vraqs()} text={m.vraqText()} />
          <Word name={people.exes()} text={m.exText()} />
        </dl>
      </Patch>
      <Patch aria-labelledby="words">
        <h2 id="words">{m.words()}</h2>
        <dl className={classes.words}>
          <Word name={m.gasque()} text={m.gasqueText()} />
          <Word name={m.workTeam()} text={m.workTeamText()} />
          <Word name={m.stad()} text={m.stadText()} />
        </dl>
      </Patch>
    </div>
  )
}

export default function AboutPage() {
  return (
    <Page title={m.title()} description={m.description()}>
      <Heading title={m.title()} lead={m.lead()} />
      <div className={classes.page}>
        <Patch aria-labelledby="what">
          <h2 id="what">{m.what()}</h2>
          <p>{m.what1()}</p>
          <p>{m.what2()}</p>
        </Patch>
        <Glossary />
        <Contacts />
        <Patch tone="loud" className={classes.join} aria-labelledby="join">
          <h2 id="join">{m.join()}</h2>
          <p>{m.joinText()}</p>
          <Button component={Link} to={paths.join} variant="lime">
            {m.joinLink()}
          </Button>
        </Patch>
      </div>
    </Page>
  )
}
