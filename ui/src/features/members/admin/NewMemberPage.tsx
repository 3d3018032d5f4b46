import { useNavigate } from 'react-router'
import { fieldErrors, formError } from '@/api/fieldErrors'
import type { Role } from '@/api/types'
import { fullName } from '@/lib/names'
import { paths } from '@/lib/paths'
import { useFields } from '@/lib/useFields'
import { atMost, email, required } from '@/lib/validation'
import * as m from '@/messages/admin.gen'
import { CheckField, SelectField, TextField } from '@/ui/fields'
import { FormScope } from '@/ui/FormScope'
import layout from '@/ui/layout.module.css'
import { Heading, Page } from '@/ui/Page'
import { Patch } from '@/ui/Patch'
import { SaveForm } from '@/ui/SaveForm'
import { toast } from '@/ui/toasts'
import { useCreateMember } from '../mutations'
import { roleName, ROLES } from '../people/words'

const EMPTY = {
  firstName: '',
  lastName: '',
  nickname: '',
  email: '',
  phone: '',
  role: 'PRAO' as Role,
  language: 'sv' as 'sv' | 'en',
  drivingLicence: false,
}

const FIELDS = ['firstName', 'lastName', 'nickname', 'email', 'phone', 'role'] as const

function NewMemberForm() {
  const create = useCreateMember()
  const navigate = useNavigate()
  const { form, text, check, submit, show } = useFields(EMPTY, (values) => ({
    firstName: required(values.firstName) ?? atMost(60, values.firstName),
    lastName: required(values.lastName) ?? atMost(60, values.lastName),
    nickname: atMost(60, values.nickname),
    email: email(values.email),
    phone: atMost(40, values.phone),
  }))
  const onSubmit = submit(({ nickname, phone, ...values }) =>
    create.mutate(
      {
        ...values,
        email: values.email.trim(),
        ...(nickname.trim() && { nickname: nickname.trim() }),
        ...(phone.trim() && { phone: phone.trim() }),
      },
      {
        onSuccess: (member) => {
          const name = fullName(member)
          toast(member.role === 'EXPRAO' ? m.createdExPrao({ name }) : m.created({ name }))
          void navigate(paths.adminMember(member.shortId), { replace: true })
        },
        onError: (error) => show(fieldErrors(error, FIELDS)),
      },
    ),
  )
  return (
    <SaveForm
      formRef={form}
      onSubmit={onSubmit}
      pending={create.isPending}
      error={formError(create.error, FIELDS)}
      label={m.create()}
    >
      <div className={layout.halves}>
        <TextField label={m.firstName()} required autoComplete="off" {...text('firstName')} />
        <TextField label={m.lastName()} required autoComplete="off" {...text('lastName')} />
        <TextField label={m.nickname()} autoComplete="off" {...text('nickname')} />
      </div>
      <div className={layout.halves}>
        <TextField label={m.email()} type="email" required autoComplete="off" {...text('email')} />
        <TextField label={m.phone()} type="tel" autoComplete="off" {...text('phone')} />
      </div>
      <div className={layout.halves}>
        <SelectField
          label={m.role()}
          data={ROLES.map((role) => ({ value: role, label: roleName(role) }))}
          {...text('role')}
        />
        <SelectField
          label={m.language()}
          data={[
            { value: 'sv', label: 'Svenska' },
            { value: 'en', label: 'English' },
          ]}
          {...text('language')}
        />
      </div>
      <CheckField label={m.licence()} {...check('drivingLicence')} />
    </SaveForm>
  )
}

export default function NewMemberPage() {
  return (
    <Page title={m.newMember()}>
      <FormScope>
        <Heading title={m.newMember()} lead={m.newLead()} />
        <Patch as="div">
          <NewMemberForm />
        </Patch>
      </FormScope>
    </Page>
  )
}
