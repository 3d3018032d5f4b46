import ReactMarkdown from 'react-markdown'
import classes from './Markdown.module.css'

/** What somebody wrote, as headings, lists, links and emphasis: no HTML, and no images, which could tell who reads. */
export default function Markdown({ text }: { text: string }) {
  return (
    <div className={classes.text}>
      <ReactMarkdown
        skipHtml
        disallowedElements={['img', 'h1', 'h2']}
        unwrapDisallowed
        components={{
          a: ({ href, children }) => (
            <a href={href} rel="noopener noreferrer nofollow">
              {children}
            </a>
          ),
        }}
      >
        {text}
      </ReactMarkdown>
    </div>
  )
}
