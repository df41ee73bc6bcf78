/** A text in quotation marks; those within it become single ones: `“‘金蓝领’培训”`. */
export function inQuotationMarks(text: string): string {
  return `“${text.replace(/“/g, '‘').replace(/”/g, '’')}”`;
}
